package org.guanjia.adapter.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.guanjia.adapter.contract.RequestFilesContract;
import org.guanjia.application.port.RequestColumn;
import org.guanjia.application.port.RequestFiles;
import org.guanjia.application.port.RequestFiles.Encoding;
import org.guanjia.application.port.RequestFiles.Form;
import org.guanjia.application.port.RequestFiles.Format;
import org.junit.jupiter.api.Test;

class RequestFileReaderTest extends RequestFilesContract {

    @Override
    protected RequestFiles files() {
        return new RequestFileReader();
    }

    @Test
    void takes_the_words_of_hotlines_for_the_codes_they_stand_for() throws IOException {
        String text = "{\"渠道\":\"12345热线\",\"心愿类别\":\"个人急难\",\"帮扶方式\":\"资金、物资；劳务\",\"是否紧急\":\"是\",\"致困原因\":\"别的\"}";

        assertThat(files().open(
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                new Form(Format.NDJSON, Encoding.UTF_8))
                        .next()
                        .orElseThrow()
                        .cells())
                .containsEntry(RequestColumn.CHANNEL, "12345-hotline")
                .containsEntry(RequestColumn.KIND, "URGENT_PERSONAL")
                .containsEntry(RequestColumn.HELP_WANTED, "money;goods;labour")
                .containsEntry(RequestColumn.URGENT, "true")
                .containsEntry(RequestColumn.CAUSE, "别的");
    }
}
