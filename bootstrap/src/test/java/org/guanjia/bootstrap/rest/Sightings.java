package org.guanjia.bootstrap.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where the canary was seen in plain text, and how often it was looked for. */
public final class Sightings {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private final List<String> seen = new ArrayList<>();
    private int looks;

    public List<String> seen() {
        return seen;
    }

    int looks() {
        return looks;
    }

    public void lookAt(String place, String text) throws IOException {
        lookAt(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Also in what is packed there. */
    void lookAt(String place, byte[] bytes) throws IOException {
        looks++;
        Canary.in(bytes).ifPresent(form -> seen.add(place + ": " + form));
        if (bytes.length > ARCHIVE.length && Stream.of(0, 1, 2, 3).allMatch(i -> bytes[i] == ARCHIVE[i])) {
            Path archive = Files.write(Files.createTempFile("sightings", ".zip"), bytes);
            try (ZipFile packed = new ZipFile(archive.toFile())) {
                for (ZipEntry entry : packed.stream().toList()) {
                    lookAt(place + " " + entry.getName(), entry.getName() + "\n");
                    lookAt(
                            place + " " + entry.getName(),
                            packed.getInputStream(entry).readAllBytes());
                }
            }
            Files.delete(archive);
        }
    }

    /** Every file there is at a place, by name and content. */
    public void lookInto(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lookAt("name of " + file, file.toString());
                lookAt(file.toString(), Files.readAllBytes(file));
            }
        }
    }
}
