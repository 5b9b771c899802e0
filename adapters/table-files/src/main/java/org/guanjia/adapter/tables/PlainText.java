package org.guanjia.adapter.tables;

import java.util.regex.Pattern;

/** Texts that no spreadsheet program takes for a formula or a number. */
final class PlainText {

    private static final String BEGIN_FORMULAS = "=+-@＝＋－＠﹦﹢﹣﹫";
    private static final String BREAKS = "\t\r\n";
    private static final String APOSTROPHE = "'";

    /** Programs show longer numbers by their first digits. */
    private static final int DIGITS_OF_NUMBERS = 11;

    /** What stands for a character by its number, so that the same in a text must not. */
    private static final Pattern LIKE_A_NUMBERED_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern NO_XML = Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private PlainText() {}

    /** The text; behind an apostrophe where it begins as formulas do. */
    static String of(String text) {
        return beginsAsFormula(text) ? APOSTROPHE + text : text;
    }

    private static boolean beginsAsFormula(String text) {
        String visible = text.stripLeading();
        return (!text.isEmpty() && BREAKS.indexOf(text.charAt(0)) >= 0)
                || (!visible.isEmpty() && BEGIN_FORMULAS.indexOf(visible.charAt(0)) >= 0);
    }

    /** The same where nothing beside the text says that it is one: digits that are a number to nobody stand behind one too. */
    static String ofUntyped(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(each -> each >= '0' && each <= '9');
        boolean losesDigits =
                digits && (text.length() > DIGITS_OF_NUMBERS || (text.length() > 1 && text.charAt(0) == '0'));
        return losesDigits ? APOSTROPHE + text : of(text);
    }

    /** A text as workbooks spell it, so that it comes back out of them, but for what no XML can hold. */
    static String inWorkbooks(String text) {
        String whole = NO_XML.matcher(text).replaceAll("\uFFFD");
        return LIKE_A_NUMBERED_CHARACTER.matcher(whole).replaceAll("_x005F_").replace("\r", "_x000D_");
    }
}
