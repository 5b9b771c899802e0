package org.guanjia.bootstrap.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.Service;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the service until the process is told to end. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private static final SettingOptions SETTINGS = new SettingOptions(EnumSet.allOf(Setting.class));

    private final Console console;
    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private @Nullable Path file;

    private ServeCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    /** The command with an option for every setting that a command line may show. */
    static CommandLine create(Console console, Texts texts) {
        return SETTINGS.addedTo(new ServeCommand(console, texts));
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = SETTINGS.read(spec, console.environment(), Optional.ofNullable(file));
        Logger log = LoggerFactory.getLogger(ServeCommand.class);
        configuration.shown().forEach(setting -> log.info("Setting {}", setting));
        Service service = new Service(configuration);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(service, log), "guanjia-stop"));
        try {
            Optional<URI> address = Logging.withoutPoolErrors(service::start);
            if (address.isPresent()) {
                log.info("Serving at {}", address.get());
                tell(address.get());
                new CountDownLatch(1).await();
            }
            return ExitCode.FINE.number();
        } catch (CannotStart obstacle) {
            console.err().println(texts.get("serve." + obstacle.reason().key(), Texts.printable(obstacle.subject())));
            return ExitCode.REFUSED.number();
        }
    }

    private void tell(URI address) {
        console.out().println(texts.get("serve.address", address.toString()));
        console.out().println(texts.get("serve.ready", address + "/health/ready"));
        console.out().flush();
    }

    /** What never came to be open is closed without a word, so that it cannot be opened any more. */
    private static void end(Service service, Logger log) {
        boolean served = service.isOpen();
        if (served) {
            log.info("Stopping");
        }
        service.close();
        if (served) {
            log.info("Stopped");
        }
    }
}
