package org.guanjia.domain.evidence;

import java.util.Locale;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/**
 * The name that somebody gave a file, for people to read: one line of 1 to 200 code points, kept as it came, and no way to a
 * file. It may name a person, so it is kept as a personal text and its string for logs says nothing. It never says where a
 * file is kept nor of which type it is.
 */
public record DisplayName(String text) {

    private static final int LONGEST = 200;
    /** What divides folders, and the names of this folder and the one above. */
    private static final Pattern WAY_TO_A_FILE = Pattern.compile("[/\\\\]|^\\.{1,2}$");

    private static final Pattern MEANT_FOR_FILE_SYSTEMS = Pattern.compile("[:*?\"<>|]|^\\.+");

    /**
     * A name.
     *
     * @throws Refusal.InvalidInput if the text is no clean line, too long, or leads to another folder
     */
    public DisplayName {
        text = TextForm.LINE.require(text, LONGEST);
        if (WAY_TO_A_FILE.matcher(text).find()) {
            throw new Refusal.InvalidInput(FaultCode.PATH_IN_NAME);
        }
    }

    /** A name to save the file under: without what file systems read as something else, and ending as its content says. */
    public String savedAs(EvidenceType type) {
        String harmless = MEANT_FOR_FILE_SYSTEMS.matcher(text).replaceAll("_");
        String ending = "." + type.ending();
        return harmless.toLowerCase(Locale.ROOT).endsWith(ending) ? harmless : harmless + ending;
    }

    @Override
    public String toString() {
        return "DisplayName[…]";
    }
}
