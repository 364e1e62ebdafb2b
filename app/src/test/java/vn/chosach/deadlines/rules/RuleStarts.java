package vn.chosach.deadlines.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rules the compiled program starts and which it counts, read from its bytecode: a rule is
 * started where its key, or a method or constant that stands for it, is the argument of a call that
 * makes a {@code StartClock}, directly or by handing the key on. A key that is only compared, met
 * or shown starts nothing.
 */
final class RuleStarts {

  private static final String WISH = "vn/chosach/deadlines/StartClock";
  private static final String DOOR = "vn/chosach/deadlines/Clocks";

  private final Set<String> keys;
  private final List<ClassModel> classes;

  /** Methods that start a clock under a key that is handed to them. */
  private final Set<String> starters = new HashSet<>();

  /** What methods that answer a key, and constants, stand for. */
  private final Map<String, Set<String>> meant = new HashMap<>();

  private final Map<String, Boolean> keyTakers = new HashMap<>();
  private final Set<String> started = new HashSet<>();
  private final Set<String> counted = new HashSet<>();

  private RuleStarts(Set<String> keys, List<ClassModel> classes) {
    this.keys = keys;
    this.classes = classes;
  }

  static RuleStarts of(Path folder, Set<String> keys) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<ClassModel> classes =
          files.filter(file -> file.toString().endsWith(".class")).map(RuleStarts::parsed).toList();
      var starts = new RuleStarts(keys, classes);
      starts.read();
      return starts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> started() {
    return started;
  }

  Set<String> counted() {
    return counted;
  }

  private static ClassModel parsed(Path file) {
    try {
      return ClassFile.of().parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    classes.forEach(this::constants);
    classes.forEach(one -> one.methods().forEach(method -> stands(one, method)));
    List<Handing> handings = classes.stream().flatMap(this::handings).toList();
    boolean more = true;
    while (more) {
      more = false;
      for (Handing one : handings) {
        more |= one.handsOn(starters) && starters.add(one.name);
      }
    }
    classes.forEach(
        one -> {
          one.methods().forEach(method -> starts(one, method));
          counts(one);
        });
  }

  /** Constants of an enum, each with the keys that it was made with. */
  private void constants(ClassModel one) {
    for (MethodModel method : one.methods()) {
      if (!method.methodName().equalsString("<clinit>")) {
        continue;
      }
      var pending = new HashSet<String>();
      for (CodeElement element : code(method)) {
        String key = key(element);
        if (key != null) {
          pending.add(key);
        } else if (element instanceof FieldInstruction field
            && field.opcode().name().equals("PUTSTATIC")) {
          if (!pending.isEmpty()) {
            String owner = field.owner().asInternalName();
            meant.put(owner + "." + field.name().stringValue(), Set.copyOf(pending));
            meant.computeIfAbsent(owner, any -> new HashSet<>()).addAll(pending);
          }
          pending.clear();
        }
      }
    }
  }

  /** A method that answers text and is handed none: it answers a key. */
  private void stands(ClassModel one, MethodModel method) {
    var type = method.methodTypeSymbol();
    if (!type.returnType().displayName().equals("String") || takesText(type.descriptorString())) {
      return;
    }
    var found = new HashSet<String>();
    code(method).stream().flatMap(this::keyed).forEach(found::add);
    String owner = one.thisClass().asInternalName();
    if (found.isEmpty() && meant.containsKey(owner)) {
      found.addAll(meant.get(owner));
    }
    if (!found.isEmpty()) {
      meant.put(name(one, method), found);
    }
  }

  /** What a method that is handed a key may do with it; its code is read once. */
  private record Handing(String name, boolean makesWish, Set<String> calls) {
    boolean handsOn(Set<String> starters) {
      return makesWish || calls.stream().anyMatch(starters::contains);
    }
  }

  private Stream<Handing> handings(ClassModel one) {
    return one.methods().stream()
        .filter(method -> takesKey(method.methodTypeSymbol().descriptorString()))
        .map(
            method -> {
              List<CodeElement> code = code(method);
              boolean own = code.stream().anyMatch(element -> key(element) != null);
              var calls = new HashSet<String>();
              if (!own) {
                for (CodeElement element : code) {
                  if (element instanceof InvokeInstruction call) {
                    calls.add(name(call));
                  }
                }
              }
              return new Handing(
                  name(one, method), code.stream().anyMatch(RuleStarts::makesWish), calls);
            });
  }

  private void starts(ClassModel one, MethodModel method) {
    if (one.thisClass().asInternalName().startsWith("vn/chosach/deadlines/")) {
      return;
    }
    boolean itself = code(method).stream().anyMatch(RuleStarts::makesWish);
    var pending = new HashSet<String>();
    for (CodeElement element : code(method)) {
      String key = key(element);
      if (key != null) {
        pending.add(key);
        if (itself) {
          started.add(key);
        }
      } else if (element instanceof FieldInstruction field) {
        String name = field.owner().asInternalName() + "." + field.name().stringValue();
        pending.addAll(meant.getOrDefault(name, Set.of()));
      } else if (element instanceof InvokeInstruction call) {
        Set<String> answered = meant.get(name(call));
        if (answered != null) {
          pending.addAll(answered);
        } else if (!thrownByASwitch(call) && takesKey(call.typeSymbol().descriptorString())) {
          if (starters.contains(name(call))) {
            started.addAll(pending);
          }
          pending.clear();
        }
      }
    }
  }

  /** What the compiler puts where a switch over an enum has no more kinds. */
  private static boolean thrownByASwitch(InvokeInstruction call) {
    return call.owner().asInternalName().equals("java/lang/MatchException");
  }

  private void counts(ClassModel one) {
    boolean foresees =
        one.methods().stream()
            .flatMap(method -> code(method).stream())
            .anyMatch(
                element ->
                    element instanceof InvokeInstruction call
                        && call.owner().asInternalName().equals(DOOR)
                        && call.name().equalsString("foresee"));
    if (foresees) {
      one.methods().stream()
          .flatMap(method -> code(method).stream())
          .flatMap(this::keyed)
          .forEach(counted::add);
    }
  }

  /** Asked when all is known of what stands for a key; the same shapes of methods come again. */
  private boolean takesKey(String descriptor) {
    return keyTakers.computeIfAbsent(
        descriptor,
        shape ->
            takesText(shape)
                || meant.keySet().stream()
                    .anyMatch(type -> arguments(shape).contains("L" + type + ";")));
  }

  private static boolean takesText(String descriptor) {
    String arguments = arguments(descriptor);
    return arguments.contains("Ljava/lang/String;") || arguments.contains("Ljava/lang/Object;");
  }

  private static String arguments(String descriptor) {
    return descriptor.substring(0, descriptor.indexOf(')'));
  }

  private static boolean makesWish(CodeElement element) {
    return element instanceof NewObjectInstruction made
        && made.className().asInternalName().equals(WISH);
  }

  private Stream<String> keyed(CodeElement element) {
    return Stream.ofNullable(key(element));
  }

  private @Nullable String key(CodeElement element) {
    return element instanceof ConstantInstruction.LoadConstantInstruction load
            && load.constantEntry() instanceof StringEntry text
            && keys.contains(text.stringValue())
        ? text.stringValue()
        : null;
  }

  private static List<CodeElement> code(MethodModel method) {
    return method.code().map(code -> code.elementList()).orElse(List.of());
  }

  private static String name(ClassModel one, MethodModel method) {
    return one.thisClass().asInternalName()
        + "."
        + method.methodName().stringValue()
        + method.methodType().stringValue();
  }

  private static String name(InvokeInstruction call) {
    return call.owner().asInternalName()
        + "."
        + call.name().stringValue()
        + call.type().stringValue();
  }
}
