package org.guanjia.adapter.jdbi;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Records as canonical JSON and back: one text per content, with keys sorted, no white space and characters as they are.
 * The journal's hashes are over these bytes. What is absent is left out; a member of a sealed family says which it is;
 * values that have a text are that text.
 */
final class RecordJson {

    private static final String MEMBER = "is";
    private static final Pattern CAPITAL_INSIDE = Pattern.compile("(?<=.)(?=\\p{Lu})");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(TextValues.module())
            .annotationIntrospector(new SealedFamilies())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(MapperFeature.AUTO_DETECT_GETTERS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(MapperFeature.INFER_PROPERTY_MUTATORS)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private RecordJson() {}

    /** The text of a record, or of a list or map of such. */
    static String write(Object content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("JSON cannot hold " + content.getClass(), impossible);
        }
    }

    static JsonNode tree(Object content) {
        return MAPPER.valueToTree(content);
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw damaged(damaged);
        }
    }

    static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException damaged) {
            throw damaged(damaged);
        }
    }

    static JsonNode readTree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw damaged(damaged);
        }
    }

    /** Without the parser's own words, which repeat what is stored. */
    private static IllegalStateException damaged(JsonProcessingException cause) {
        return new IllegalStateException(
                "Stored JSON is damaged: " + cause.getClass().getSimpleName());
    }

    /** A class name in kebab-case. */
    static String nameOf(Class<?> member) {
        return CAPITAL_INSIDE.matcher(member.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** A member of a sealed family of records carries its name. */
    private static final class SealedFamilies extends JacksonAnnotationIntrospector {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass type, JavaType base) {
            Class<?> family = type.getRawType();
            return family.isSealed() && !TextValues.has(family)
                    ? byMember()
                    : super.findTypeResolver(config, type, base);
        }

        @Override
        public List<NamedType> findSubtypes(Annotated type) {
            Class<?> family = type.getRawType();
            if (!family.isSealed() || TextValues.has(family)) {
                return super.findSubtypes(type);
            }
            return Arrays.stream(family.getPermittedSubclasses())
                    .map(member -> new NamedType(member, nameOf(member)))
                    .toList();
        }

        /** What is declared as a family that has a text is that text, whichever member it is. */
        @Override
        public Object findSerializer(Annotated declared) {
            Class<?> family = declared.getRawType();
            return family.isSealed() && TextValues.has(family)
                    ? TextValues.writerOf(family).orElseThrow()
                    : super.findSerializer(declared);
        }

        private static StdTypeResolverBuilder byMember() {
            return new StdTypeResolverBuilder()
                    .init(JsonTypeInfo.Id.NAME, null)
                    .inclusion(JsonTypeInfo.As.PROPERTY)
                    .typeProperty(MEMBER);
        }
    }
}
