package org.guanjia.domain.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.guanjia.domain.shared.SourceText;

/** The bundled edition of the policy list, and small ones made for a test. */
final class PolicyTexts {

    static final PolicyListEdition OF_2020 = PolicyListEdition.parse(bundled());

    /** Six lines without a fault. */
    static final String SMALL = """
            policy-list | small
            document | 示例〔2026〕1号
            title | 示例政策清单
            from | 2026-01-01
            department | civil-affairs | 民政部门
            policy | minimum-living | 低保救助 | civil-affairs | CITY | - | - | living | §1 | 基本生活困难
            """;

    private PolicyTexts() {}

    /** A small edition under another name, in force from another day. */
    static PolicyListEdition edition(String id, String from) {
        return parse(SMALL.replace("small", id).replace("2026-01-01", from));
    }

    static PolicyListEdition parse(String text) {
        return PolicyListEdition.parse(new SourceText("test.policies", text));
    }

    private static SourceText bundled() {
        String file = "2020.policies";
        try (InputStream stream = Objects.requireNonNull(PolicyListEdition.class.getResourceAsStream(file))) {
            return new SourceText(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
