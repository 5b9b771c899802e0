package org.guanjia.bootstrap.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What can happen to a request on its way, or be done to it. A request is told byte by byte, as a text of Latin letters. */
enum Mutation {
    CUT {
        @Override
        String of(String request, Random chance) {
            return request.substring(0, at(request, chance));
        }
    },
    REPEATED {
        @Override
        String of(String request, Random chance) {
            int from = at(request, chance);
            int to = Math.min(request.length(), from + 1 + chance.nextInt(200));
            String piece = request.substring(from, to);
            return request.substring(0, from) + piece.repeat(2 + chance.nextInt(50)) + request.substring(to);
        }
    },
    FLIPPED {
        @Override
        String of(String request, Random chance) {
            StringBuilder flipped = new StringBuilder(request);
            for (int i = 0; i <= chance.nextInt(8); i++) {
                int at = at(request, chance);
                flipped.setCharAt(at, (char) (flipped.charAt(at) ^ 1 << chance.nextInt(8)));
            }
            return flipped.toString();
        }
    },
    WITH_A_FRAGMENT {
        @Override
        String of(String request, Random chance) {
            return inserted(request, at(request, chance), bytes(any(FRAGMENTS, chance)));
        }
    },
    WITH_A_FRAGMENT_IN_THE_BODY {
        @Override
        String of(String request, Random chance) {
            int body = bodyOf(request);
            String fragment = bytes(any(FRAGMENTS, chance));
            return lengthAsItIs(inserted(request, body + chance.nextInt(request.length() - body + 1), fragment));
        }
    },
    OF_A_WRONG_LENGTH {
        @Override
        String of(String request, Random chance) {
            return LENGTH.matcher(request).replaceFirst("\r\nContent-Length: " + any(LENGTHS, chance));
        }
    },
    IN_BROKEN_CHUNKS {
        @Override
        String of(String request, Random chance) {
            int body = bodyOf(request);
            String head = LENGTH.matcher(request.substring(0, body))
                    .replaceFirst("\r\nTransfer-Encoding: " + any(ENCODINGS, chance));
            return head + any(CHUNKS, chance).formatted(request.substring(body), "x".repeat(20_000));
        }
    },
    WITH_ODD_HEADERS {
        @Override
        String of(String request, Random chance) {
            return inserted(request, endOfFirstLine(request), "\r\n" + bytes(any(HEADERS, chance)));
        }
    },
    WITH_A_HEADER_TWICE {
        @Override
        String of(String request, Random chance) {
            List<String> lines = request.substring(0, bodyOf(request)).lines().toList();
            return inserted(request, endOfFirstLine(request), "\r\n" + any(lines, chance));
        }
    },
    WITH_A_FIELD_TWICE {
        @Override
        String of(String request, Random chance) {
            String body = request.substring(bodyOf(request));
            return withBody(request, body.replaceFirst("\\{(\"\\w+\":)", "{$1null,$1"));
        }
    },
    WITH_ANOTHER_VALUE {
        @Override
        String of(String request, Random chance) {
            List<String> values = VALUE.matcher(request.substring(bodyOf(request)))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            String other = bytes(any(VALUES, chance));
            String body = request.substring(bodyOf(request));
            return withBody(request, values.isEmpty() ? other : body.replace(any(values, chance), other));
        }
    },
    DEEP {
        @Override
        String of(String request, Random chance) {
            int depth = 1 << (4 + chance.nextInt(13));
            String body = any(List.of("[", "{\"a\":", "{\"person\":", "[[{\"\":"), chance)
                    .repeat(depth);
            return withBody(
                    request, chance.nextBoolean() ? body : "{\"need\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
        }
    },
    BY_AN_ODD_METHOD {
        @Override
        String of(String request, Random chance) {
            return request.replaceFirst("^[A-Z]+", any(METHODS, chance));
        }
    },
    FOR_AN_ODD_ADDRESS {
        @Override
        String of(String request, Random chance) {
            int begin = request.indexOf(' ') + 1;
            int end = request.indexOf(' ', begin);
            if (begin == 0 || end < 0) {
                return request;
            }
            String address = bytes(any(ADDRESSES, chance)).replace("THERE", request.substring(begin, end));
            return request.substring(0, begin) + address + request.substring(end);
        }
    },
    OF_AN_ODD_VERSION {
        @Override
        String of(String request, Random chance) {
            return request.replaceFirst("HTTP/1\\.1", any(VERSIONS, chance));
        }
    },
    WITH_ANOTHER_INSIDE {
        @Override
        String of(String request, Random chance) {
            String hidden = "GET /api/v1/wishes HTTP/1.1\r\nHost: inside\r\n\r\n";
            return switch (chance.nextInt(4)) {
                case 0 -> request + request;
                case 1 ->
                    inserted(request, endOfFirstLine(request), "\r\nTransfer-Encoding: chunked") + "0\r\n\r\n" + hidden;
                case 2 -> inserted(request, endOfFirstLine(request), "\r\nContent-Length: 4") + hidden;
                default -> inserted(request, endOfFirstLine(request), "\r\nTransfer-Encoding : chunked") + hidden;
            };
        }
    },
    WITH_OTHER_LINES {
        @Override
        String of(String request, Random chance) {
            return request.replace("\r\n", any(List.of("\n", "\r", "\r\n\r\n", "\r\n ", "\n\r", "\0\r\n", ""), chance));
        }
    };

    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: \\d*");
    private static final Pattern VALUE = Pattern.compile("[:\\[,]\\s*(\"[^\"]*\"|-?[0-9.]+|true|false)");

    private static final List<String> FRAGMENTS = Oddities.of("fragments");
    private static final List<String> LENGTHS = Oddities.of("lengths");
    private static final List<String> ENCODINGS = Oddities.of("encodings");
    private static final List<String> CHUNKS = Oddities.of("chunks");
    private static final List<String> HEADERS = Oddities.of("headers");
    private static final List<String> METHODS = Oddities.of("methods");
    private static final List<String> ADDRESSES = Oddities.of("addresses");
    private static final List<String> VERSIONS = Oddities.of("versions");
    private static final List<String> VALUES = Oddities.of("values");
    /** The request as it is now. */
    abstract String of(String request, Random chance);

    /** One of these, changed once to three times. */
    static String mutated(String request, Random chance) {
        String mutated = request;
        for (int i = 0; i <= chance.nextInt(3); i++) {
            mutated =
                    mutated.isEmpty() ? mutated : any(List.of(values()), chance).of(mutated, chance);
        }
        return mutated;
    }

    private static int at(String request, Random chance) {
        return chance.nextInt(request.length());
    }

    private static <T> T any(List<T> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }

    private static String inserted(String request, int at, String piece) {
        return request.substring(0, at) + piece + request.substring(at);
    }

    private static int endOfFirstLine(String request) {
        int end = request.indexOf("\r\n");
        return end < 0 ? request.length() : end;
    }

    private static int bodyOf(String request) {
        int head = request.indexOf("\r\n\r\n");
        return head < 0 ? request.length() : head + 4;
    }

    private static String withBody(String request, String body) {
        return lengthAsItIs(request.substring(0, bodyOf(request)) + body);
    }

    private static String lengthAsItIs(String request) {
        int body = bodyOf(request);
        return LENGTH.matcher(request.substring(0, body))
                        .replaceFirst("\r\nContent-Length: " + (request.length() - body))
                + request.substring(body);
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
