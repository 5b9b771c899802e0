package org.guanjia.bootstrap.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.Demo;
import org.guanjia.bootstrap.serve.DemoPerson;
import org.guanjia.bootstrap.serve.Service;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.Environment;
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

    @Option(names = "--demo", descriptionKey = "option.demo")
    private boolean demonstrates;

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
        Logger log = LoggerFactory.getLogger(ServeCommand.class);
        Optional<Demo> demo = demonstrates ? Optional.of(demo()) : Optional.empty();
        Configuration configuration = demo.map(Demo::configuration)
                .orElseGet(() -> SETTINGS.read(spec, console.environment(), Optional.ofNullable(file)));
        configuration.shown().forEach(setting -> log.info("Setting {}", setting));
        if (demonstrates) {
            console.err().println(texts.get("serve.demo.preparing"));
        }
        Service service = demo.map(Service::new).orElseGet(() -> new Service(configuration));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(service, log), "guanjia-stop"));
        try {
            Optional<URI> address = demonstrates ? Logging.withoutChatter(() -> start(service)) : start(service);
            if (address.isPresent()) {
                log.info("Serving at {}", address.get());
                tell(address.get());
                demo.ifPresent(it -> tell(it, address.get()));
                new CountDownLatch(1).await();
            }
            return ExitCode.FINE.number();
        } catch (CannotStart obstacle) {
            console.err().println(texts.get("serve." + obstacle.reason().key(), Texts.printable(obstacle.subject())));
            return ExitCode.REFUSED.number();
        }
    }

    private static Optional<URI> start(Service service) {
        return Logging.withoutPoolErrors(service::start);
    }

    private Demo demo() {
        return Demo.prepare(
                home -> SETTINGS.readDemonstration(spec, console.environment(), Optional.ofNullable(file), home),
                Environment.ofThisMachine().clock());
    }

    private void tell(URI address) {
        console.out().println(texts.get("serve.address", address.toString()));
        console.out().println(texts.get("serve.ready", address + "/health/ready"));
        console.out().flush();
    }

    /** What to know of a demonstration, and for everybody in it the line that makes one them. */
    private void tell(Demo demo, URI address) {
        console.out().println(texts.get("serve.demo", demo.folder().toString()));
        console.out().println(texts.get("serve.demo.tokens", address.toString()));
        for (DemoPerson person : DemoPerson.values()) {
            String who = texts.get("serve.demo.person." + person.word());
            console.out().println(texts.get("serve.demo.token", address.toString(), person.word(), who));
        }
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
