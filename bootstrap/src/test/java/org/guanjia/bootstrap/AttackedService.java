package org.guanjia.bootstrap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.bootstrap.serve.HomemadeIssuer;

/**
 * The service for tools that attack it from outside: on this machine, in a process of its own, with people who can log in, lives
 * of wishes in it and no limit of rates. Prints where it is and the token of each role, then waits until its input ends.
 *
 * <p>Arguments: {@code h2} or {@code postgresql}, and a folder that is empty; what the service logs is in its {@code serve*.log}.
 */
final class AttackedService {

    private static final int WISHES = 3;
    private static final String TOWN = "@441900105";
    private static final String CITY = "@441900000";
    private static final Map<String, String> ROLES = Map.of(
            "clerk", "VILLAGE_CLERK@441900105201",
            "lead", "TOWN_LEAD" + TOWN,
            "charity", "TOWN_CHARITY" + TOWN,
            "bureau", "CITY_BUREAU" + CITY,
            "auditor", "AUDITOR" + CITY,
            "hotline", "INTEGRATION@12345-hotline");

    private AttackedService() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        List<String> command = command(folder, arguments[0].equals("postgresql"));
        try (HomemadeIssuer issuer = HomemadeIssuer.open()) {
            command.addAll(List.of("--identity-issuer", issuer.address()));
            try (Fleet fleet = Fleet.of(1, folder, () -> new ProcessBuilder(command).directory(folder.toFile()))) {
                Random chance = new Random(1);
                WholeLives lives = new WholeLives(new StubbornClient(fleet, chance), issuer);
                lives.prepare();
                for (int number = 1; number <= WISHES; number++) {
                    lives.live(number);
                }
                System.out.println("address " + fleet.any(chance));
                for (Map.Entry<String, String> role : new TreeMap<>(ROLES).entrySet()) {
                    System.out.println(
                            role.getKey() + " " + issuer.token("guanjia", role.getKey() + "-9", role.getValue()));
                }
                System.out.println("ready");
                System.in.transferTo(OutputStream.nullOutputStream());
            }
        }
        System.exit(0);
    }

    private static List<String> command(Path folder, boolean onServer) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dlogback.configurationFile=org/guanjia/bootstrap/cli/logging.xml",
                "org.guanjia.bootstrap.Main",
                "serve",
                "--lang=en",
                "--http-port=0",
                "--http-rate=1000000",
                "--http-public-rate=1000000");
        List<String> command = new ArrayList<>(java.toList());
        command.addAll(
                onServer
                        ? onServer(folder)
                        : List.of("--home", folder.resolve("home").toString()));
        return command;
    }

    private static List<String> onServer(Path folder) throws IOException {
        Path keys = Files.createDirectories(folder).resolve("keys");
        KeyFile.create(keys);
        return List.of(
                "--database-url=" + PostgresServer.url(),
                "--database-user=" + PostgresServer.USER,
                "--database-schema=attacked",
                "--keys=" + keys,
                "--evidence=" + folder.resolve("evidence"),
                "--sms-folder=" + folder.resolve("messages"));
    }
}
