package io.broadsheet.local.system;

import io.broadsheet.local.process.JavaProcess;
import io.broadsheet.local.process.LogFile;
import io.broadsheet.local.process.Places;
import io.broadsheet.local.process.Server;
import java.net.URI;

/** One of the three services. */
final class ServiceProcess implements Server {
    private final ServiceSettings settings;
    private final Places places;
    private volatile JavaProcess process;

    private ServiceProcess(ServiceSettings settings, Places places) {
        this.settings = settings;
        this.places = places;
        this.process = launch();
    }

    /** Starts it without waiting until it is ready. */
    static ServiceProcess start(ServiceSettings settings, Places places) {
        return new ServiceProcess(settings, places);
    }

    private JavaProcess launch() {
        return JavaProcess.start(settings.name(), settings.program(), settings.environment(), places);
    }

    URI health() {
        return settings.url().resolve("/q/health/ready");
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public LogFile log() {
        return process.log();
    }

    /** Does not wait until it is ready: it may have to wait for others that are being started again. */
    @Override
    public void restart() {
        process.close();
        process = launch();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
