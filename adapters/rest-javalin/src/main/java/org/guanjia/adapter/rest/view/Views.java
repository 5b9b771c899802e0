package org.guanjia.adapter.rest.view;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.edition.query.TryRulebook.Trial;
import org.guanjia.application.feed.query.ReadEvents;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.port.WishView;
import org.guanjia.application.rulebook.query.ReadRulebook;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.wish.ImportRequests;
import org.guanjia.application.wish.query.ReadFeedback;
import org.guanjia.application.wish.query.ReadTimeline.Timeline;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.domain.rulebook.Footing;

/** How answers of use cases are shown: by a document of their own where they have one, else as they are. */
public final class Views {

    private static final Map<Class<?>, View<?>> ALL = Stream.<View<?>>of(
                    new View<>(WishSheet.class, WishDocument.class, WishDocument::of),
                    new View<>(WishView.class, WishDocument.class, WishDocument::of),
                    new View<>(OutgoingMessage.class, MessageDocument.class, MessageDocument::of),
                    new View<>(ReadFeedback.Owed.class, FeedbackDocument.class, FeedbackDocument::of),
                    new View<>(Timeline.class, TimelineDocument.class, TimelineDocument::of),
                    new View<>(ReadRulebook.Answer.class, AskedRulebookDocument.class, AskedRulebookDocument::of),
                    new View<>(ReadEvents.Answer.class, EventsDocument.class, EventsDocument::of),
                    new View<>(Footing.class, FootingDocument.class, FootingDocument::of),
                    new View<>(ImportRequests.Report.class, ImportDocument.class, Views::showsItself),
                    new View<>(Trial.class, RulebookTrialDocument.class, RulebookTrialDocument::of),
                    new View<>(ReminderGiven.class, ReminderDocument.class, ReminderDocument::of))
            .collect(Collectors.toUnmodifiableMap(View::answer, Function.identity()));

    private Views() {}

    private record View<A>(Class<A> answer, Class<?> document, Function<A, ?> showing) {
        Object show(Object given) {
            return showing.apply(answer.cast(given));
        }
    }

    /** What is told in the reader's language is shown by whoever knows that language; here stands its type alone. */
    private static Object showsItself(Object answer) {
        throw new IllegalStateException(answer.getClass() + " is shown in a language");
    }

    /** A page of a list as it is shown. */
    public record PageDocument<T>(List<T> items, Optional<String> next) {
        public PageDocument {
            items = List.copyOf(items);
        }
    }

    /**
     * What is shown of an answer; lists are shown as one page without a next.
     *
     * @param resident whether it is shown to whoever asked for something, and not to those who work on it
     */
    public static Object show(Object answer, boolean resident) {
        if (resident && answer instanceof WishSheet sheet) {
            return FollowedWish.of(sheet);
        }
        if (answer instanceof Page<?> page) {
            return new PageDocument<>(page.items().stream().map(Views::one).toList(), page.next());
        }
        if (answer instanceof List<?> list) {
            return new PageDocument<>(list.stream().map(Views::one).toList(), Optional.empty());
        }
        return one(answer);
    }

    private static Object one(Object answer) {
        View<?> view = ALL.get(answer.getClass());
        return view == null ? answer : view.show(answer);
    }

    /** Whether answers of that type are shown as pages. */
    public static boolean isPage(Type answer) {
        return answer instanceof ParameterizedType container
                && (container.getRawType() == Page.class || container.getRawType() == List.class);
    }

    /**
     * The type of what is shown of one answer of that type, or of one item of its page.
     *
     * @param resident whether it is shown to whoever asked for something, and not to those who work on it
     */
    public static Type typeOf(Type answer, boolean resident) {
        if (resident && answer == WishSheet.class) {
            return FollowedWish.class;
        }
        Type one = isPage(answer) ? ((ParameterizedType) answer).getActualTypeArguments()[0] : answer;
        View<?> view = one instanceof Class<?> type ? ALL.get(type) : null;
        return view == null ? one : view.document();
    }
}
