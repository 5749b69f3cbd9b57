import Foundation

/// Connects to a port of this machine, and resets the connection (RST).
public func connectAndReset(_ port: Int) {
  guard let descriptor = Listener.connect(port) else { return }
  // Closing with a linger time of 0 sends a reset.
  var none = linger(l_onoff: 1, l_linger: 0)
  setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &none, socklen_t(MemoryLayout<linger>.size))
  close(descriptor)
}

/// Leaves the file of a UNIX socket at which nobody listens, as a process does that was killed.
public func leaveSocket(_ path: String) { _ = try? Listener(path: path) }
