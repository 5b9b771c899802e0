package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;
import static org.guanjia.bootstrap.rest.SampleWish.LEAD;
import static org.guanjia.bootstrap.rest.SampleWish.VILLAGE;

import java.util.List;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.client.ApiClient;
import org.guanjia.client.ApiException;
import org.guanjia.client.ApiResponse;
import org.guanjia.client.api.WishesApi;
import org.guanjia.client.model.ApproveWish;
import org.guanjia.client.model.DeliverPart;
import org.guanjia.client.model.EvaluateWish;
import org.guanjia.client.model.EvidenceInput;
import org.guanjia.client.model.Grade;
import org.guanjia.client.model.HandlingMode;
import org.guanjia.client.model.IdentificationType;
import org.guanjia.client.model.ParticularReason;
import org.guanjia.client.model.PersonInput;
import org.guanjia.client.model.SubmitWish;
import org.guanjia.client.model.TriageWish;
import org.guanjia.client.model.WaiveVerification;
import org.guanjia.client.model.Wish;
import org.guanjia.client.model.WishEvaluated;
import org.guanjia.client.model.WishKind;
import org.guanjia.client.model.WishStage;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** A wish's whole life, told through the client that a generator makes of the document. */
class GeneratedClientIT extends OverHttp {

    private static final String LANGUAGE = "zh-CN";

    private WishesApi asClerk;
    private WishesApi asLead;
    private int keys;

    @BeforeParameterizedClassInvocation
    void connect() {
        asClerk = client(CLERK);
        asLead = client(LEAD);
        api().fillPurseFor(new VillageCode(SampleWish.VILLAGE));
    }

    private WishesApi client(Actor actor) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(api().address().toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + api().badgeOf(actor)));
        return new WishesApi(client);
    }

    @Test
    void a_wish_goes_from_its_request_to_its_evaluation() throws Exception {
        String wish = asClerk.submitWish(key(), request(), LANGUAGE, null).getId();
        acknowledge(wish);
        asClerk.recordNoPolicy(wish, key(), seen(wish), LANGUAGE, null, null);
        asClerk.triageWish(wish, key(), seen(wish), new TriageWish().mode(HandlingMode.EXPRESS), LANGUAGE, null);
        asClerk.waiveVerification(
                wish, key(), seen(wish), new WaiveVerification().statement(onPaper("签字声明")), LANGUAGE, null);
        asClerk.approveWish(wish, key(), seen(wish), new ApproveWish().amount("800.00"), LANGUAGE, null);
        asLead.approveWish(wish, key(), seen(wish), new ApproveWish().amount("800.00"), LANGUAGE, null);
        asClerk.startDelivery(wish, key(), seen(wish), LANGUAGE, null, null);
        asClerk.deliverPart(wish, key(), seen(wish), part(), LANGUAGE, null);
        EvaluateWish evaluation = new EvaluateWish().grade(Grade.VERY_SATISFIED).comment("很快");
        asClerk.evaluateWish(wish, key(), evaluation, seen(wish), LANGUAGE, null);

        Wish closed = asClerk.readWish(wish, LANGUAGE, null);
        assertThat(closed.getStage()).isEqualTo(WishStage.CLOSED);
        assertThat(closed.getParts())
                .singleElement()
                .satisfies(part -> assertThat(part.getValue()).isEqualTo("800.00"));
        assertThat(closed.getMoney().getOrdered()).isEqualTo("800.00");
        assertThat(closed.getMoney().getCommitments())
                .singleElement()
                .satisfies(share -> assertThat(share.getUnit()).isEqualTo(SampleWish.VILLAGE));
        assertThat(asClerk.readTimeline(wish, LANGUAGE, null).getEntries())
                .last()
                .satisfies(entry ->
                        assertThat(entry.getDetails().getActualInstance()).isInstanceOf(WishEvaluated.class));
    }

    @Test
    void a_problem_is_told_in_the_language_asked_for() throws Exception {
        String wish = asClerk.submitWish(key(), request(), LANGUAGE, null).getId();
        acknowledge(wish);

        ApiException refused = catchThrowableOfType(
                ApiException.class,
                () -> asClerk.triageWish(
                        wish, key(), seen(wish), new TriageWish().mode(HandlingMode.EXPRESS), "en", null));

        assertThat(refused.getCode()).isEqualTo(422);
        assertThat(refused.getResponseBody()).contains("\"ruleId\":\"W-02\"", "Policy first");
    }

    @Test
    void a_request_that_comes_twice_is_answered_alike() throws Exception {
        String key = key();
        SubmitWish request = request();
        ApiResponse<?> first = asClerk.submitWishWithHttpInfo(key, request, LANGUAGE, null);
        ApiResponse<?> second = asClerk.submitWishWithHttpInfo(key, request, LANGUAGE, null);

        assertThat(second.getData()).isEqualTo(first.getData());
    }

    private void acknowledge(String wish) throws ApiException {
        asClerk.acknowledgeWish(wish, key(), seen(wish), LANGUAGE, null, null);
    }

    private String key() {
        keys++;
        return "client-" + keys;
    }

    /** The tag of what stands now. */
    private String seen(String wish) throws ApiException {
        return asClerk.readWishWithHttpInfo(wish, LANGUAGE, null)
                .getHeaders()
                .get("etag")
                .get(0);
    }

    /** Of somebody who asks for the first time. */
    private SubmitWish request() {
        keys++;
        return new SubmitWish()
                .person(new PersonInput()
                        .name("张示例" + keys)
                        .identificationType(IdentificationType.NONE)
                        .identification("LOST")
                        .phone("1380013" + (8000 + keys))
                        .addressMissing(ParticularReason.NONE_POSSESSED))
                .kind(WishKind.URGENT_PERSONAL)
                .groups(Set.of("minimum-living"))
                .cause("illness")
                .field("medical")
                .helpWanted(Set.of("money"))
                .amount("800.00")
                .urgent(true)
                .need("术后缺药费")
                .village(VILLAGE)
                .channel("grid-workers")
                .ownRequest(false)
                .forSomebodyElse(true);
    }

    private static EvidenceInput onPaper(String note) {
        return new EvidenceInput().paper(note);
    }

    private static DeliverPart part() {
        return new DeliverPart()
                .help("money")
                .value("800.00")
                .evidence(List.of(onPaper("收据")))
                .last(true);
    }
}
