package org.guanjia.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles planted sources into a directory and shows their classes. */
record PlantedCode(Path directory) {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);
    private static final List<String> OPTIONS = List.of("-proc:none", "-nowarn", "-implicit:none");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    /** What a question to the classes compiled from these sources gives; they can be loaded while it is asked. */
    <R> R ask(List<String> sources, Function<JavaClasses, R> question) throws IOException {
        compile(sources);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return question.apply(new ClassFileImporter().importPath(directory));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void compile(List<String> sources) throws IOException {
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
        StringWriter complaints = new StringWriter();
        List<Source> units = sources.stream().map(Source::new).toList();
        if (!COMPILER.getTask(complaints, FILES, null, OPTIONS, null, units).call()) {
            throw new IllegalArgumentException("Planted code does not compile: " + complaints);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(
                    URI.create(
                            "planted:///" + find(PACKAGE, text).replace('.', '/') + "/" + find(TYPE, text) + ".java"),
                    Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String find(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new IllegalArgumentException("Planted code without " + pattern + ": " + text);
            }
            return matcher.group(1);
        }
    }
}
