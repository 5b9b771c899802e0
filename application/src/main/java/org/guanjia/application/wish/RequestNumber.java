package org.guanjia.application.wish;

import org.guanjia.domain.rulebook.Code;

/** What a channel calls a request. */
record RequestNumber(Code channel, String text) {}
