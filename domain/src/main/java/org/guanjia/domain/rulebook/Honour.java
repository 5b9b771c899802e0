package org.guanjia.domain.rulebook;

/** What a supporter may be honoured with. */
public enum Honour {
    CERTIFICATE,
    HONOUR_ROLL,
    NAMING,
    MEDIA,
    TAX_RECEIPT
}
