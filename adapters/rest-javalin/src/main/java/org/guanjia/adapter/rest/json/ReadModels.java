package org.guanjia.adapter.rest.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How answers become JSON: records by their components, values as {@link TextForms their texts}, a member of a sealed family
 * with its name as {@code type}. What is absent is left out.
 */
public final class ReadModels {

    /** Which member of a sealed family it is. */
    public static final String MEMBER = "type";

    private static final Pattern CAPITAL_INSIDE = Pattern.compile("(?<=.)(?=\\p{Lu})");

    private ReadModels() {}

    /** The mapper for everything that is answered. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(texts())
                .annotationIntrospector(new SealedFamilies())
                .disable(MapperFeature.AUTO_DETECT_GETTERS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** The name of a member of a sealed family: its class name in kebab-case. */
    public static String nameOf(Class<?> member) {
        return CAPITAL_INSIDE.matcher(member.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static SimpleModule texts() {
        SimpleModule module = new SimpleModule("texts");
        module.setSerializers(new TextSerializers());
        return module;
    }

    private static final class TextSerializers extends SimpleSerializers {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public JsonSerializer<?> findSerializer(SerializationConfig config, JavaType type, BeanDescription bean) {
            Optional<Function<Object, String>> text = TextForms.of(type.getRawClass());
            return text.isPresent() ? new Writer(text.get()) : super.findSerializer(config, type, bean);
        }
    }

    private static final class Writer extends JsonSerializer<Object> {
        private final Function<Object, String> text;

        Writer(Function<Object, String> text) {
            this.text = text;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.apply(value));
        }

        @Override
        public void serializeWithType(Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer any)
                throws IOException {
            serialize(value, json, provider);
        }
    }

    /** A member of a sealed family of records carries its name. */
    private static final class SealedFamilies extends JacksonAnnotationIntrospector {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass type, JavaType base) {
            return isFamily(type.getRawType()) ? byMember() : super.findTypeResolver(config, type, base);
        }

        @Override
        public List<NamedType> findSubtypes(Annotated type) {
            Class<?> family = type.getRawType();
            if (!isFamily(family)) {
                return super.findSubtypes(type);
            }
            return Arrays.stream(family.getPermittedSubclasses())
                    .map(member -> new NamedType(member, nameOf(member)))
                    .toList();
        }

        private static boolean isFamily(Class<?> type) {
            return type.isSealed() && TextForms.of(type).isEmpty();
        }

        private static StdTypeResolverBuilder byMember() {
            return new StdTypeResolverBuilder()
                    .init(JsonTypeInfo.Id.NAME, null)
                    .inclusion(JsonTypeInfo.As.PROPERTY)
                    .typeProperty(MEMBER);
        }
    }
}
