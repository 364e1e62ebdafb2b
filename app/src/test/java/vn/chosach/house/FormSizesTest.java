package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How much is written for one form. Of Java the methods of a controller that take the visit, what
 * they call in their class that has a part of a form in its head, and what they call of another
 * class of the package that gives one; of a template the lines that name a form. A page with
 * several forms is divided by their number: by its declarations, or by the addresses to which they
 * are sent, and a switch that gives the fields of each act is as many forms.
 */
@Tag("apart")
class FormSizesTest {

  private static final int MOST_JAVA = 40;
  private static final int MOST_TEMPLATE = 15;

  /** Of a hundred forms on 2 December 2026; only raised. */
  private static final int WITHIN_JAVA = 98;

  private static final int WITHIN_TEMPLATE = 100;

  /** The longest then; only lowered. */
  private static final int LONGEST_JAVA = 52;

  private static final Pattern PART =
      Pattern.compile(
          "\\b(FormDefinition|FormField|FormView|SubmittedForm|PageForms?|FormVisit|FlowAnswer)\\b");
  private static final Pattern DECLARED =
      Pattern.compile("FormDefinition\\s*\\.of\\(|\\bdeed\\s*\\.form\\(");
  private static final Pattern ARM = Pattern.compile("(?m)^ +case [^\\n]*->");
  private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+:([\\w-]+(\\|[\\w-]+)+)}");
  private static final Pattern DRAWN =
      Pattern.compile("\\bforms?\\b|ui\\.(form|errorSummary|meanwhile|unsent|press)");

  private static final Map<JavaSource, Map<String, String>> THINGS = new HashMap<>();

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
    assertThat(SIZES)
        .hasSizeGreaterThan(100)
        .extracting(FormSize::java)
        .allMatch(lines -> lines <= LONGEST_JAVA);
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
                  String key = source.packageName() + "#" + file(source) + "." + name(one);
                  makers.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
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
    String room = from.source().packageName() + "#";
    for (String called : called(from)) {
      if (called.contains(".")) {
        makers.getOrDefault(room + called, List.of()).forEach(one -> taken(one, makers, all));
      } else {
        own.getOrDefault(called, List.of()).stream()
            .filter(one -> PART.matcher(one.head()).find())
            .forEach(one -> reach(one, own, makers, all));
      }
    }
  }

  /** What gives a part of a form, with what it takes for it from its own class. */
  private static void taken(Written maker, Map<String, List<Written>> makers, Set<Written> all) {
    if (all.add(maker)) {
      String file = maker.source().packageName() + "#" + file(maker.source()) + ".";
      called(maker).stream()
          .filter(called -> !called.contains("."))
          .flatMap(called -> makers.getOrDefault(file + called, List.of()).stream())
          .forEach(one -> taken(one, makers, all));
    }
  }

  private static String file(JavaSource source) {
    return source.name().replaceAll(".*/|\\.java", "");
  }

  /** Methods by name, of another class with the name of that class. */
  private static List<String> called(Written from) {
    Map<String, String> things = THINGS.computeIfAbsent(from.source(), FormSizesTest::things);
    var names = new ArrayList<String>();
    for (MethodInvocationTree call : JavaSource.all(from.method(), MethodInvocationTree.class)) {
      switch (call.getMethodSelect()) {
        case IdentifierTree one -> names.add(things.getOrDefault(one + "()", one.toString()));
        case MemberSelectTree one when one.getExpression() instanceof IdentifierTree on ->
            names.add(
                Character.isUpperCase(on.getName().charAt(0))
                    ? on + "." + one.getIdentifier()
                    : things.getOrDefault(on.toString(), "?") + "." + one.getIdentifier());
        default -> {}
      }
    }
    JavaSource.all(from.method(), MemberReferenceTree.class)
        .forEach(one -> names.add(one.getName().toString()));
    Set<String> own =
        JavaSource.all(from.source().tree(), ClassTree.class).stream()
            .map(type -> type.getSimpleName() + ".")
            .collect(Collectors.toSet());
    return names.stream()
        .map(name -> own.contains(type(name)) ? name.substring(type(name).length()) : name)
        .toList();
  }

  private static String type(String called) {
    return called.substring(0, called.indexOf('.') + 1);
  }

  private static @Nullable Tree type(VariableTree one) {
    return one.getType() == null && one.getInitializer() instanceof NewClassTree made
        ? made.getIdentifier()
        : one.getType();
  }

  /** Types of the variables of a file, and the classes of what it takes by a static import. */
  private static Map<String, String> things(JavaSource source) {
    var things = new HashMap<String, String>();
    JavaSource.all(source.tree(), VariableTree.class).stream()
        .filter(one -> type(one) != null)
        .forEach(
            one ->
                things.put(
                    one.getName().toString(),
                    String.valueOf(type(one)).replaceAll("(?s)<.*|.* ", "")));
    source.tree().getImports().stream()
        .filter(ImportTree::isStatic)
        .map(one -> one.getQualifiedIdentifier().toString().split("\\."))
        .forEach(
            one ->
                things.put(
                    one[one.length - 1] + "()", one[one.length - 2] + "." + one[one.length - 1]));
    return things;
  }

  private static FormSize size(Set<Written> all) {
    int forms =
        Math.max(
            all.stream().mapToInt(FormSizesTest::forms).sum(),
            all.stream().mapToInt(FormSizesTest::addresses).sum());
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
        file(first.source()) + "#" + name(first), forms, java / forms, (int) template / forms);
  }

  /** To how many a form is sent that a method takes. */
  private static int addresses(Written one) {
    return one.method().getModifiers().getAnnotations().stream()
        .filter(each -> each.getAnnotationType().toString().matches("FormMapping|PostMapping"))
        .flatMap(each -> each.getArguments().stream())
        .map(each -> each instanceof AssignmentTree named ? named.getExpression() : each)
        .flatMap(
            each ->
                each instanceof NewArrayTree several
                    ? several.getInitializers().stream()
                    : Stream.of(each))
        .mapToInt(FormSizesTest::alternatives)
        .sum();
  }

  private static int alternatives(ExpressionTree address) {
    return ALTERNATIVES
        .matcher(address.toString())
        .results()
        .mapToInt(one -> one.group(1).split("\\|").length)
        .max()
        .orElse(1);
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
