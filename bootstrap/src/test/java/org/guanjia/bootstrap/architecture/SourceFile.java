package org.guanjia.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Java file of the project. */
record SourceFile(Path path, Kind kind, String text) {

    private static final Pattern STRINGS =
            Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])+'");

    private static final Pattern COMMENTS = Pattern.compile("/\\*[\\s\\S]*?\\*/|//[^\\n]*");

    /** What a file is written for. */
    enum Kind {
        MAIN("src/main/java"),
        TEST("src/test/java");

        private final Path root;

        Kind(String root) {
            this.root = Path.of(root);
        }

        private static Optional<Kind> of(Path path) {
            for (Kind kind : values()) {
                if (path.toString().contains("/" + kind.root + "/")) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** The file, where it is one of main or test code. */
    static Optional<SourceFile> read(Path path) {
        return Kind.of(path).map(kind -> {
            try {
                return new SourceFile(path, kind, Files.readString(path));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** The name of its only or outermost type. */
    String typeName() {
        return path.getFileName().toString().replace(".java", "");
    }

    boolean isPackageDescription() {
        return typeName().equals("package-info");
    }

    /** The package, as its folders say. */
    String packageName() {
        String folder = path.getParent().toString();
        int root =
                folder.lastIndexOf(kind.root.toString()) + kind.root.toString().length() + 1;
        return folder.substring(root).replace('/', '.');
    }

    /** The text with its strings emptied. */
    String withoutStrings() {
        return STRINGS.matcher(text).replaceAll("\"\"");
    }

    /** The text with its strings emptied and its comments left out. */
    String code() {
        return COMMENTS.matcher(withoutStrings()).replaceAll("");
    }
}
