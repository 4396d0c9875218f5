/// The systemd unit that has the kiosk on the machine's own screen, from start to power-off, with no
/// login there.
///
/// What it allows the program is what that needs: to read a folder that everyone may read, to draw
/// on one terminal, to write its heartbeat, and to tell systemd that it lives. The file of the
/// operator's configuration, with the secret keys, is for root alone; systemd hands it over.
struct KioskUnit {
  /// Absolute paths.
  let program: String
  let publication: String
  var settings = "/etc/sju/kiosk.rec"
  /// Further words of the command, such as a language.
  var words: [String] = []

  var text: String {
    """
    # The Sju kiosk on the machine's own screen. Made by sju kiosk --unit; put it in
    # /etc/systemd/system/sju-kiosk.service, then: systemctl enable --now sju-kiosk

    [Unit]
    Description=Sju, the public screen in the hall
    After=local-fs.target remote-fs.target getty@tty1.service plymouth-quit-wait.service
    # Nobody logs in on this screen.
    Conflicts=getty@tty1.service
    # However often it ends, it is started again.
    StartLimitIntervalSec=0

    [Service]
    Type=notify
    NotifyAccess=main
    ExecStart=\(command)
    # What the operator wants, for root alone: opening hours, secret keys. It need not be there.
    LoadCredential=kiosk.rec:\(Self.escaped(settings))
    SetCredential=kiosk.rec:#
    RuntimeDirectory=sju-kiosk
    Restart=always
    RestartSec=1
    # The secret keys end it, and then it stays ended.
    RestartPreventExitStatus=0
    # It tells that it lives each time it looks at the clock; when it doesn't, it is started anew.
    WatchdogSec=60
    TimeoutStartSec=180
    TimeoutStopSec=10

    # The screen and the keyboard.
    TTYPath=/dev/tty1
    StandardInput=tty
    StandardOutput=tty
    StandardError=journal
    TTYReset=yes
    TTYVHangup=yes
    TTYVTDisallocate=yes
    Environment=TERM=linux LANG=C.UTF-8 SWIFT_BACKTRACE=enable=no
    UnsetEnvironment=LC_ALL LC_CTYPE

    # A user of its own, who owns nothing and may do nothing.
    DynamicUser=yes
    CapabilityBoundingSet=
    AmbientCapabilities=
    NoNewPrivileges=yes
    ProtectSystem=strict
    ProtectHome=yes
    PrivateTmp=yes
    PrivateUsers=yes
    PrivateDevices=yes
    DevicePolicy=closed
    DeviceAllow=/dev/tty1 rw
    PrivateNetwork=yes
    PrivateIPC=yes
    IPAddressDeny=any
    RestrictAddressFamilies=AF_UNIX
    ProtectClock=yes
    ProtectControlGroups=yes
    ProtectHostname=yes
    ProtectKernelLogs=yes
    ProtectKernelModules=yes
    ProtectKernelTunables=yes
    ProtectProc=invisible
    ProcSubset=pid
    LockPersonality=yes
    MemoryDenyWriteExecute=yes
    RemoveIPC=yes
    RestrictNamespaces=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    SystemCallArchitectures=native
    SystemCallFilter=@system-service
    SystemCallFilter=~@privileged @resources
    SystemCallErrorNumber=EPERM
    UMask=0022
    LimitCORE=0
    MemoryMax=1G
    TasksMax=8

    [Install]
    WantedBy=multi-user.target

    """
  }

  private var command: String {
    let words = ([program, "kiosk", "--publication", publication] + words).map(Self.quoted)
    let others = ["--settings \"%d/kiosk.rec\"", "--heartbeat \"%t/sju-kiosk/heartbeat.rec\""]
    return (words + others).joined(separator: " ")
  }

  /// As a path in a unit: a percent sign stands for itself.
  private static func escaped(_ path: String) -> String { path.replacing("%", with: "%%") }

  /// As one word of a command in a unit, which stands for nothing but itself (systemd.service(5)).
  static func quoted(_ word: String) -> String {
    let escaped = word.map { character in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "%": "%%"
      case "$": "$$"
      case "\n": "\\n"
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
