package org.guanjia.bootstrap.access;

import java.io.IOException;
import org.guanjia.application.access.Actor;

/** A command or query of valid form about a thing, on a use case. */
@FunctionalInterface
interface Sample<U> {

    Object ask(U useCase, Actor actor, Thing thing) throws IOException;
}
