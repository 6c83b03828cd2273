package io.broadsheet.ingest.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The process that holds a claim.
 *
 * @param start when the process started: a process id alone is given again
 * @param token of this process only; its lease has this name
 */
record Owner(String host, long pid, Instant start, String token) {

    static Owner thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(
                hostName(), self.pid(), startOf(self), UUID.randomUUID().toString());
    }

    /**
     * Whether the process is known not to run any more. Two containers may share a host's name but never a claim's token, so
     * an owner with our host and our process id that is not us was here before us.
     */
    boolean isKnownDead(Owner us) {
        if (!host.equals(us.host) || token.equals(us.token)) {
            return false;
        }
        if (pid == us.pid) {
            return true;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isEmpty() || !startOf(process.get()).equals(start);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
