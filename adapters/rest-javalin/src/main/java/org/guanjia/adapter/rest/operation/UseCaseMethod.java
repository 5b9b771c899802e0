package org.guanjia.adapter.rest.operation;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;

/** The one method of a use case: what it takes, what it answers with, and how it is run. */
public final class UseCaseMethod {

    private final Class<?> useCase;
    private final Method method;

    private UseCaseMethod(Class<?> useCase, Method method) {
        this.useCase = useCase;
        this.method = method;
    }

    /**
     * The method of a use case.
     *
     * @throws IllegalArgumentException if the class is no use case
     */
    public static UseCaseMethod of(Class<?> useCase) {
        return Stream.of(useCase.getDeclaredMethods())
                .filter(method -> method.getName().equals("handle") && Modifier.isPublic(method.getModifiers()))
                .findFirst()
                .map(method -> new UseCaseMethod(useCase, method))
                .orElseThrow(() -> new IllegalArgumentException(useCase.getName() + " is no use case"));
    }

    /** The class of the use case. */
    public Class<?> useCase() {
        return useCase;
    }

    /** The id that the use case declares. */
    public String id() {
        return useCase.getAnnotation(UseCase.class).id();
    }

    /** The roles that may run it, each within its own jurisdiction. */
    public Set<Role> roles() {
        return Permission.of(useCase).roles();
    }

    /** The command or query that it takes. */
    public Class<? extends Record> input() {
        Type given = method.getGenericParameterTypes()[1];
        Type input = given instanceof ParameterizedType call ? call.getActualTypeArguments()[0] : given;
        return ((Class<?>) input).asSubclass(Record.class);
    }

    /** Whether it changes something, and takes its command as a call. */
    public boolean changes() {
        return method.getParameterTypes()[1] == Call.class;
    }

    /** What it answers with, type arguments included. */
    public Type output() {
        return method.getGenericReturnType();
    }

    /**
     * Runs it.
     *
     * @param target the use case itself
     * @param input a query, or a call with a command
     */
    public Object run(Object target, Actor actor, Object input) throws IOException {
        try {
            return method.invoke(target, actor, input);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("Use case " + id() + " is not to be reached", impossible);
        } catch (InvocationTargetException thrown) {
            throw asThrown(thrown);
        }
    }

    private static RuntimeException asThrown(InvocationTargetException thrown) throws IOException {
        Throwable cause = thrown.getCause();
        if (cause instanceof IOException broken) {
            throw broken;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
