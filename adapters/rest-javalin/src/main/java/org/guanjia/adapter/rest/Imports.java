package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.adapter.rest.view.ImportDocument;
import org.guanjia.application.port.RequestFiles;
import org.guanjia.application.port.RequestFiles.Encoding;
import org.guanjia.application.port.RequestFiles.Form;
import org.guanjia.application.port.RequestFiles.Format;
import org.guanjia.application.port.RequestLine;
import org.guanjia.application.refusal.RefusalTexts;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.wish.ImportRequests;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** Takes files of requests in. What was taken before is known again, so no key is needed for sending one twice. */
final class Imports {

    private static final String THROUGH = "through";
    private static final String DRY_RUN = "dryRun";
    private static final Map<String, Format> FORMATS = Map.of(
            "text/csv", Format.CSV,
            "application/x-ndjson", Format.NDJSON);
    private static final Map<String, Encoding> ENCODINGS = Map.of(
            "utf-8", Encoding.UTF_8,
            "gb18030", Encoding.GB18030,
            "gbk", Encoding.GB18030,
            "gb2312", Encoding.GB18030);

    private final RestApi api;
    private final Requests requests;

    Imports(RestApi api, Requests requests) {
        this.api = api;
        this.requests = requests;
    }

    /** Takes the lines of the body in; the whole of it has arrived before the first one counts. */
    ImportDocument take(Context context, Caller caller) throws IOException {
        Set<String> asked = context.queryParamMap().keySet();
        Requests.refuseSurplus(asked.stream()
                .filter(name -> !name.equals(THROUGH) && !name.equals(DRY_RUN))
                .toList());
        Optional<String> through = Optional.ofNullable(context.queryParam(THROUGH));
        boolean dryRun = isDry(context);
        byte[] body = requests.file(context);
        RequestFiles.Lines lines =
                api.useCases().get(RequestFiles.class).open(new ByteArrayInputStream(body), form(context));
        ImportRequests importing = api.useCases().get(ImportRequests.class);
        List<ImportRequests.Report> reports = new ArrayList<>();
        List<RequestLine> some = lines.next(ImportRequests.MOST_LINES);
        do {
            reports.add(importing.handle(caller.actor(), Call.of(new ImportRequests.Command(some, through, dryRun))));
            some = lines.next(ImportRequests.MOST_LINES);
        } while (!some.isEmpty());
        return ImportDocument.of(reports, RefusalTexts.in(Problems.languageOf(context)));
    }

    private static boolean isDry(Context context) {
        String asked = Optional.ofNullable(context.queryParam(DRY_RUN)).orElse("false");
        if (!asked.equals("true") && !asked.equals("false")) {
            throw new Refusal.InvalidInput(List.of(
                    Fault.of(FaultCode.MALFORMED, "expected", "true or false").at(DRY_RUN)));
        }
        return asked.equals("true");
    }

    /** The format and the encoding that the media type names; an encoding that is not named is found out. */
    private static Form form(Context context) {
        String[] type = Optional.ofNullable(context.header(Header.CONTENT_TYPE))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .split(";", -1);
        Format format = Optional.ofNullable(FORMATS.get(type[0].strip())).orElseThrow(HttpFault.MEDIA_TYPE::thrown);
        Encoding encoding = Encoding.DETECTED;
        for (int i = 1; i < type.length; i++) {
            String parameter = type[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=")) {
                encoding = Optional.ofNullable(ENCODINGS.get(parameter.substring("charset=".length())))
                        .orElseThrow(HttpFault.MEDIA_TYPE::thrown);
            }
        }
        return new Form(format, encoding);
    }
}
