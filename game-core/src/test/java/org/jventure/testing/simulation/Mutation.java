package org.jventure.testing.simulation;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/**
 * Bugs that the simulation must find. Each takes one rule out of the code of one method, as it is loaded for a
 * {@link MutantWorld}: nothing in the code itself knows of it.
 */
enum Mutation {

    /** A store that takes every batch, whoever it comes from. */
    NO_FENCE("org.jventure.testing.FakeTables", "fence", instead(code -> code
            .aload(0).getfield(tables(), "owners", ConstantDescs.CD_Map)
            .aload(1).invokevirtual(ClassDesc.of("org.jventure.zone.Batch"), "zone", MethodTypeDesc.of(zoneId()))
            .aload(0).getfield(tables(), "owners", ConstantDescs.CD_Map)
            .aload(1).invokevirtual(ClassDesc.of("org.jventure.zone.Batch"), "zone", MethodTypeDesc.of(zoneId()))
            .invokeinterface(ConstantDescs.CD_Map, "get",
                    MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object))
            .checkcast(ownerRow())
            .aload(1).invokevirtual(ClassDesc.of("org.jventure.zone.Batch"), "number",
                    MethodTypeDesc.of(ConstantDescs.CD_long))
            .invokevirtual(ownerRow(), "at", MethodTypeDesc.of(ownerRow(), ConstantDescs.CD_long))
            .invokeinterface(ConstantDescs.CD_Map, "put", MethodTypeDesc.of(
                    ConstantDescs.CD_Object, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
            .pop()
            .getstatic(outcome(), "WRITTEN", outcome())
            .areturn())),

    /** An outbox that sends at once what waits for a commit. */
    NO_WAITING("org.jventure.zone.Outbox", "add", instead(code -> code
            .aload(3)
            .invokeinterface(ClassDesc.of("java.lang.Runnable"), "run", MethodTypeDesc.of(ConstantDescs.CD_void))
            .return_())),

    /** A session that sends again what may have happened before the zone broke off. */
    SENDING_AGAIN("org.jventure.session.Playing", "breakOff", replacing("Errand", "end", code -> code
            .pop()
            .aload(0)
            .invokevirtual(ClassDesc.of("org.jventure.session.Playing"), "takeBack",
                    MethodTypeDesc.of(ConstantDescs.CD_void)))),

    /** A zone that keeps who has walked away. */
    KEEPING_WHO_LEFT("org.jventure.zone.Departures", "forget", replacing("Residents", "remove", code -> code
            .invokevirtual(ClassDesc.of("org.jventure.zone.Residents"), "presence", MethodTypeDesc.of(
                    ClassDesc.of("org.jventure.zone.Presence"), ClassDesc.of("org.jventure.kernel.CharacterId"))))
            .andThen(replacing("ZoneWorld", "remove", code -> code.pop().pop().aconst_null()))
            .andThen(replacing("Departures", "removeItems", code -> code.pop().pop()))),

    /** A turn that fails and leaves behind what it has changed so far. */
    NO_UNDO("org.jventure.turn.Turn", "undo", instead(CodeBuilder::return_)),

    /** A zone that lets everything be in a room that is no more. */
    NO_EMPTYING("org.jventure.zone.Evacuation", "empty", instead(CodeBuilder::return_)),

    /** A zone that does not care what it has put into escrow without telling the row that is decided about. */
    FORGETTING_THE_UNDONE("org.jventure.feature.parcel.ParcelUse", "resume", instead(CodeBuilder::return_)),

    /** A session that shows whatever it hears of a channel, also a second time. */
    HEARING_AGAIN("org.jventure.session.LatestLines", "isNew", instead(code -> code.iconst_1().ireturn()));

    private final String type;
    private final String method;
    private final CodeTransform change;

    Mutation(String type, String method, CodeTransform change) {
        this.type = type;
        this.method = method;
        this.change = change;
    }

    /** The class that has the bug. */
    String type() {
        return type;
    }

    /** That class with the bug; fails if the method is no longer there. */
    byte[] applyTo(byte[] code) {
        var file = ClassFile.of();
        var model = file.parse(code);
        if (model.methods().stream().noneMatch(found -> found.methodName().equalsString(method))) {
            throw new IllegalStateException(type + " has no method " + method + ": mend " + this);
        }
        return file.transformClass(model, ClassTransform.transformingMethods(
                found -> found.methodName().equalsString(method), MethodTransform.transformingCode(change)));
    }

    private static CodeTransform instead(Consumer<CodeBuilder> body) {
        return CodeTransform.ofStateful(() -> new CodeTransform() {
            private boolean written;

            @Override
            public void accept(CodeBuilder builder, CodeElement element) {
                if (!written) {
                    written = true;
                    body.accept(builder);
                }
            }
        });
    }

    private static CodeTransform replacing(String owner, String called, Consumer<CodeBuilder> instead) {
        return (builder, element) -> {
            if (element instanceof InvokeInstruction call
                    && call.owner().asInternalName().endsWith("/" + owner)
                    && call.name().equalsString(called)) {
                instead.accept(builder);
            } else {
                builder.with(element);
            }
        };
    }

    private static ClassDesc tables() {
        return ClassDesc.of("org.jventure.testing.FakeTables");
    }

    private static ClassDesc ownerRow() {
        return ClassDesc.of("org.jventure.testing.FakeTables$OwnerRow");
    }

    private static ClassDesc zoneId() {
        return ClassDesc.of("org.jventure.kernel.ZoneId");
    }

    private static ClassDesc outcome() {
        return ClassDesc.of("org.jventure.zone.BatchStore$Outcome");
    }
}
