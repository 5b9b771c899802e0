package org.guanjia.bootstrap.architecture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which implementations of ports are run under contracts, as the test sources of all modules say it. A run is a test that
 * JUnit finds, {@code class XTest extends <Port>Contract} at the top of its file or {@code @Nested}. It proves an
 * implementation that its file names in code; imports, comments and strings do not count.
 *
 * <p>An implementation that is the only one of its port in its package may stand behind what the package offers: then it
 * is enough that the file names a type of that package which names it, or names a type that does, and so on. What a
 * method really returns is not followed.
 */
record ContractRuns(SourceTree tree) {

    private static final Pattern HEADER = Pattern.compile("(?m)^(?:package|import) [^;]*;");
    private static final Pattern WORDS = Pattern.compile("\\W+");

    boolean prove(String port, String packageName, String implementation, boolean alone) {
        List<SourceFile> offering = alone ? inPackage(packageName) : List.of();
        Pattern run = Pattern.compile(
                "(?m)(?:^|@Nested\\s+)(?:(?:public|final) )*class \\w+(?:Test|IT) extends " + port + "Contract\\b");
        return tree.files(SourceFile.Kind.TEST)
                .filter(file -> run.matcher(file.code()).find())
                .anyMatch(file -> reaches(file, implementation, offering));
    }

    private List<SourceFile> inPackage(String name) {
        return tree.files().stream()
                .filter(file -> file.packageName().equals(name))
                .toList();
    }

    private static boolean reaches(SourceFile start, String implementation, List<SourceFile> offering) {
        Set<SourceFile> seen = new HashSet<>(Set.of(start));
        Deque<SourceFile> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Set<String> names = names(open.remove());
            if (names.contains(implementation)) {
                return true;
            }
            offering.stream()
                    .filter(file -> names.contains(file.typeName()))
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return false;
    }

    private static Set<String> names(SourceFile file) {
        return WORDS.splitAsStream(HEADER.matcher(file.code()).replaceAll("")).collect(Collectors.toSet());
    }
}
