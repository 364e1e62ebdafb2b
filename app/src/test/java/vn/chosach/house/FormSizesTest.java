package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How much is written for one form. Of Java the methods of a controller that take the visit, and
 * what they call in their class or package that has a part of a form in its head; of a template the
 * lines that name a form. A page with several forms is divided by their number, and a switch that
 * gives the fields of each act is as many forms.
 */
class FormSizesTest {

  private static final int MOST_JAVA = 40;
  private static final int MOST_TEMPLATE = 15;

  /** Of a hundred forms on 2 December 2026; only raised. */
  private static final int WITHIN_JAVA = 60;

  private static final int WITHIN_TEMPLATE = 100;

  private static final Pattern PART =
      Pattern.compile(
          "\\b(FormDefinition|FormField|FormView|SubmittedForm|PageForms?|FormVisit|FlowAnswer)\\b");
  private static final Pattern DECLARED = Pattern.compile("FormDefinition\\s*\\.of\\(");
  private static final Pattern ARM = Pattern.compile("(?m)^ +case [^\\n]*->");
  private static final Pattern DRAWN =
      Pattern.compile("\\bforms?\\b|ui\\.(form|errorSummary|meanwhile|unsent|press)");

  private static final List<FormSize> SIZES = sizes();

  /**
   * One page with its forms.
   *
   * @param java lines of each form
   * @param template likewise
   */
  record FormSize(String name, int forms, int java, int template) {}

  private record Written(JavaSource source, MethodTree method) {

    String text() {
      return source.textOf(method);
    }

    String head() {
      return text().substring(0, Math.max(0, text().indexOf('{')));
    }
  }

  @Test
  void aFormIsShort() {
    report("Java", FormSize::java, MOST_JAVA);
    report("template", FormSize::template, MOST_TEMPLATE);
    assertThat(SIZES).hasSizeGreaterThan(100);
    assertThat(share(FormSize::java, MOST_JAVA)).isGreaterThanOrEqualTo(WITHIN_JAVA);
    assertThat(share(FormSize::template, MOST_TEMPLATE)).isGreaterThanOrEqualTo(WITHIN_TEMPLATE);
  }

  private static void report(String what, ToIntFunction<FormSize> lines, int most) {
    List<FormSize> sorted =
        SIZES.stream().sorted(Comparator.comparingInt(lines).reversed()).toList();
    int forms = SIZES.stream().mapToInt(FormSize::forms).sum();
    System.out.printf(
        "%d pages with %d forms; %s: median %d, %d %% within %d; longest: %s%n",
        SIZES.size(),
        forms,
        what,
        lines.applyAsInt(sorted.get(sorted.size() / 2)),
        share(lines, most),
        most,
        sorted.stream()
            .limit(12)
            .map(one -> one.name() + " " + lines.applyAsInt(one))
            .collect(Collectors.joining(", ")));
  }

  private static int share(ToIntFunction<FormSize> lines, int most) {
    long within = SIZES.stream().filter(one -> lines.applyAsInt(one) <= most).count();
    return (int) (100 * within / SIZES.size());
  }

  private static List<FormSize> sizes() {
    Map<String, List<Written>> makers = new HashMap<>();
    Map<JavaSource, Map<String, List<Written>>> own = new LinkedHashMap<>();
    for (JavaSource source : JavaSource.main()) {
      if (PART.matcher(source.text()).find()) {
        List<Written> methods = methods(source);
        own.put(source, methods.stream().collect(Collectors.groupingBy(FormSizesTest::name)));
        methods.stream()
            .filter(one -> PART.matcher(String.valueOf(one.method().getReturnType())).find())
            .forEach(
                one -> {
                  String room = source.packageName() + "#";
                  String file = source.name().replaceAll(".*/|\\.java", "");
                  for (String key : List.of(room + name(one), room + file + "." + name(one))) {
                    makers.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
                  }
                });
      }
    }
    // What is drawn and what is sent are often two methods of one page.
    Map<Set<String>, Set<Written>> pages = new LinkedHashMap<>();
    own.forEach(
        (source, methods) ->
            methods.values().stream()
                .flatMap(List::stream)
                .filter(FormSizesTest::visited)
                .forEach(
                    entry -> {
                      Set<Written> all = new LinkedHashSet<>();
                      reach(entry, methods, makers, all);
                      Set<String> declared =
                          all.stream()
                              .filter(one -> DECLARED.matcher(one.text()).find())
                              .map(one -> one.source().name() + "#" + name(one))
                              .collect(Collectors.toSet());
                      if (!declared.isEmpty()) {
                        pages.computeIfAbsent(declared, key -> new LinkedHashSet<>()).addAll(all);
                      }
                    }));
    return pages.values().stream().map(FormSizesTest::size).toList();
  }

  private static List<Written> methods(JavaSource source) {
    return JavaSource.all(source.tree(), ClassTree.class).stream()
        .flatMap(type -> type.getMembers().stream())
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getBody() != null && method.getReturnType() != null)
        .map(method -> new Written(source, method))
        .toList();
  }

  private static String name(Written one) {
    return one.method().getName().toString();
  }

  private static boolean visited(Written one) {
    String modifiers = one.method().getModifiers().toString();
    return (modifiers.contains("@FormMapping") || modifiers.contains("@PostMapping"))
        && one.method().getParameters().stream()
            .anyMatch(each -> each.getType().toString().equals("FormVisit"));
  }

  private static void reach(
      Written from,
      Map<String, List<Written>> own,
      Map<String, List<Written>> makers,
      Set<Written> all) {
    if (!all.add(from)) {
      return;
    }
    for (String called : called(from.method())) {
      own.getOrDefault(called, List.of()).stream()
          .filter(one -> PART.matcher(one.head()).find())
          .forEach(one -> reach(one, own, makers, all));
      all.addAll(makers.getOrDefault(from.source().packageName() + "#" + called, List.of()));
    }
  }

  private static List<String> called(Tree part) {
    var names = new ArrayList<String>();
    for (MethodInvocationTree call : JavaSource.all(part, MethodInvocationTree.class)) {
      switch (call.getMethodSelect()) {
        case IdentifierTree one -> names.add(one.getName().toString());
        case MemberSelectTree one -> names.add(ofType(one));
        default -> {}
      }
    }
    JavaSource.all(part, MemberReferenceTree.class)
        .forEach(one -> names.add(one.getName().toString()));
    return names;
  }

  /** A method of a named type is that one; a thing may be of any type of the package. */
  private static String ofType(MemberSelectTree call) {
    return switch (call.getExpression()) {
      case IdentifierTree on when Character.isUpperCase(on.getName().charAt(0)) ->
          on.getName() + "." + call.getIdentifier();
      case IdentifierTree on -> call.getIdentifier().toString();
      default -> "";
    };
  }

  private static FormSize size(Set<Written> all) {
    int forms = Math.max(1, all.stream().mapToInt(FormSizesTest::forms).sum());
    Written first = all.iterator().next();
    int java = all.stream().mapToInt(one -> (int) one.text().lines().count()).sum();
    long template =
        all.stream()
            .flatMap(one -> JavaSource.all(one.method(), LiteralTree.class).stream())
            .map(literal -> String.valueOf(literal.getValue()))
            .distinct()
            .map(text -> House.ROOT.resolve("app/src/main/jte/" + text + ".jte"))
            .filter(file -> !file.endsWith("formPage.jte") && Files.isRegularFile(file))
            .mapToLong(FormSizesTest::drawn)
            .sum();
    return new FormSize(
        first.source().name().replaceAll(".*/|\\.java", "") + "#" + name(first),
        forms,
        java / forms,
        (int) template / forms);
  }

  /** Declarations, and the arms of a switch that gives the fields of one act each. */
  private static int forms(Written one) {
    String text = one.text();
    int declared = (int) DECLARED.matcher(text).results().count();
    boolean byAct =
        declared > 0
            || PART.matcher(String.valueOf(one.method().getReturnType())).find()
                && text.contains("FormField");
    int arms = byAct ? (int) ARM.matcher(text).results().count() : 0;
    return declared + Math.max(0, arms - 1);
  }

  private static long drawn(Path file) {
    return House.read(file).lines().filter(line -> DRAWN.matcher(line).find()).count();
  }
}
