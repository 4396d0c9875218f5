import Model

extension Example {
  static let resources = [
    Resource(
      "Reservaggregat på släp", "elnatet-i-exempelbygden-ab", .power, "2 × 200 kW",
      "Körs av egen personal, på plats inom tre timmar."),
    Resource(
      "Vattenkraftverket i Exempelforsen", "exempelforsens-kraft-ab", .power, "4 MW",
      "Kan drivas skilt från nätet."),
    Resource(
      "Nytt kraftvärmeverk", "exempelkopings-energi-ab", .power, "18 MW el", ready: "2010-11"),
    Resource("Värmeverket", "exempelkopings-energi-ab", .heat, "35 MW värme"),
    Resource("Mobil panncentral", "exempelbostader-ab", .heat, "1,5 MW", "Olja för två dygn."),
    Resource("Nödvattentankar", "exempelkopings-vatten-ab", .water, "24 tankar à 1 000 liter"),
    Resource("Länspumpar", "raddningstjansten-exempelbygden", .water, "6 pumpar, 4 000 l/min"),
    Resource("Kylbilar", "norra-akeriet-ab", .transport, "7 bilar"),
    Resource("Bussar", "exempelbygdens-buss-ab", .transport, "41 bussar, 1 900 sittplatser"),
    Resource(
      "Terrängfordon", "exempelbygdens-frivilliga-forare", .transport, "5 bandvagnar",
      "Förarna behöver två timmar."),
    Resource("Bogserbåt", "hamnen-i-sjovik-ab", .transport, "1 båt, 12 tons dragkraft"),
    Resource(
      "Gymnasiets matsal och idrottshall", "exempelkopings-gymnasium", .premises, "600 sovplatser"),
    Resource("Församlingshemmet", "exempelkopings-forsamling", .premises, "150 personer, eget kök"),
    Resource("Tomma lägenheter", "exempelbostader-ab", .premises, "8 lägenheter"),
    Resource(
      "Frivilliga", "exempelbygdens-frivilliga-resursgrupp", .staff, "64 personer",
      "Utbildade i första hjälpen och krisstöd."),
    Resource("Krisstödsgrupp", "exempelkopings-forsamling", .staff, "11 personer"),
    Resource("Mat i lager", "livsboden-stormarknad-ab", .material, "Tre dygn för 8 000 personer"),
    Resource("Bröd", "exempelbageriet-ab", .material, "4 000 limpor om dygnet", "Behöver el."),
    Resource("Verkstad med egen kraft", "bjorklunda-industri-ab", .material, "Svets, svarv, smide"),
    Resource("Närradiosändare", "narradio-exempelvagen", .communication, "Når hela kommunen"),
    Resource(
      "Reservförbindelse", "exempelkopings-bredband-ab", .communication, "Radiolänk 100 Mbit/s"),
  ]
}
