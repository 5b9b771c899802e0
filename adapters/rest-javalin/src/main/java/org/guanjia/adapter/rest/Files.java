package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Download;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.AttachEvidence;
import org.guanjia.application.wish.query.ReadEvidence;

/** Takes files in and gives them out, never holding a whole one. */
final class Files {

    private final RestApi api;
    private final Requests requests;

    Files(RestApi api, Requests requests) {
        this.api = api;
        this.requests = requests;
    }

    /** Hands in the bytes of the body; what they are is found out from themselves. */
    Receipt upload(Operation operation, Context context, Caller caller) throws IOException {
        ContentDigest digest = ContentDigest.of(Optional.ofNullable(context.header("Content-Digest")))
                .orElseThrow(HttpFault.DIGEST_MISSING::thrown);
        try (InputStream body = digest.checked(requests.stream(context))) {
            AttachEvidence.Command command =
                    new AttachEvidence.Command(context.pathParam("wish"), FileName.of(context), body);
            Call<AttachEvidence.Command> call = new Call<>(
                    command,
                    Optional.of(Preconditions.key(context, caller, Requests.content(context, digest.bytes()))),
                    Preconditions.version(context, operation, caller));
            return api.useCases().get(AttachEvidence.class).handle(caller.actor(), call);
        } catch (ContentDigest.Mismatch another) {
            throw HttpFault.DIGEST_MISMATCH.thrown();
        }
    }

    /** Gives out a file to be kept, never to be shown by the browser itself. */
    static void download(Context context, Object answer) {
        Download file = answer instanceof ReadEvidence.Answer evidence ? evidence.download() : (Download) answer;
        context.contentType(file.mediaType())
                .header(Header.CONTENT_LENGTH, Long.toString(file.size()))
                .header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .result(file.content());
    }
}
