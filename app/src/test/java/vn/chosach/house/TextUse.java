package vn.chosach.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the program asks for a text.
 *
 * @param key the key, with {@code *} for a part that is put in while the program runs
 * @param arguments how many arguments fill the numbered placeholders; -1 when that is not known
 * @param facts names that fill the placeholders of a refusal; {@code null} when that is not known
 * @param place where it stands
 */
record TextUse(String key, int arguments, @Nullable Set<String> facts, String place) {

  private static final Set<String> TELLERS = Set.of("t", "text", "say", "sayWithUndo");
  private static final Set<String> LABELLED = Set.of("NavEntry", "PublicNavEntry");
  private static final Pattern IN_TEMPLATE = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

  /** The texts that a class asks for by name. */
  static List<TextUse> in(JavaSource source) {
    var uses = new ArrayList<TextUse>();
    for (var call : JavaSource.all(source.tree(), MethodInvocationTree.class)) {
      String method = call.getMethodSelect().toString().replaceFirst("(?s).*\\.", "");
      if (call.getMethodSelect().toString().endsWith("Refusal.of")) {
        refusal(source, call.getArguments()).ifPresent(uses::add);
      } else if (TELLERS.contains(method)) {
        told(source, call.getArguments()).ifPresent(uses::add);
      } else if (call.getMethodSelect().toString().equals("visit.titled")) {
        call.getArguments().forEach(one -> told(source, List.of(one)).ifPresent(uses::add));
      } else if (method.equals("hinted") && call.getArguments().isEmpty()) {
        uses.add(hint(source, call));
      }
    }
    for (var made : JavaSource.all(source.tree(), NewClassTree.class)) {
      String type = made.getIdentifier().toString();
      if (type.equals("Refusal")) {
        refusal(source, made.getArguments()).ifPresent(uses::add);
      } else if (LABELLED.contains(type)) {
        told(source, made.getArguments())
            .ifPresent(use -> uses.add(new TextUse(use.key, 0, null, use.place)));
      }
    }
    return uses;
  }

  /** The hint that a field has by its label, which stands in the call that makes it. */
  private static TextUse hint(JavaSource source, MethodInvocationTree call) {
    ExpressionTree made = call;
    while (made instanceof MethodInvocationTree next
        && next.getMethodSelect() instanceof MemberSelectTree on
        && on.getExpression() instanceof MethodInvocationTree before) {
      made = before;
    }
    List<? extends ExpressionTree> given = ((MethodInvocationTree) made).getArguments();
    String label = given.size() < 2 ? "?" : key(given.get(1)).orElse("?");
    String hint = label.contains(".field.") ? label.replace(".field.", ".hint.") : label + ".hint";
    return new TextUse(hint, 0, null, source.at(call, "asks for " + hint));
  }

  /** The texts that a template asks for by name. */
  static List<TextUse> in(Template page) {
    return IN_TEMPLATE
        .matcher(page.code())
        .results()
        .map(
            call ->
                new TextUse(
                    call.group(1) + (call.group(2) == null ? "" : "*"),
                    page.argumentsOfCallAt(call.start() + 1) - 1,
                    null,
                    page.at(call.start(), "asks for " + call.group(1))))
        .toList();
  }

  /**
   * Every string of a class, and every string put together from a beginning that is known. A string
   * that ends in a dot counts as such a beginning.
   */
  static Stream<String> strings(JavaSource source) {
    var found = new ArrayList<String>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBinary(BinaryTree sum, Void nothing) {
        if (sum.getKind() != Tree.Kind.PLUS) {
          return super.visitBinary(sum, nothing);
        }
        key(sum).ifPresent(found::add);
        pieces(sum).forEach(piece -> scan(piece, null));
        return null;
      }

      @Override
      public Void visitLiteral(LiteralTree literal, Void nothing) {
        key(literal).ifPresent(found::add);
        return null;
      }
    }.scan(source.tree(), null);
    return found.stream().map(TextUse::open);
  }

  /** Names of things kept in a session or a request, as constants of a class. */
  static Stream<String> attributes(JavaSource source) {
    Set<String> constants =
        JavaSource.all(source.tree(), MethodInvocationTree.class).stream()
            .filter(
                call ->
                    call.getMethodSelect().toString().endsWith("Attribute")
                        || call.getArguments().toString().contains("getSession("))
            .flatMap(call -> call.getArguments().stream())
            .map(Tree::toString)
            .collect(Collectors.toSet());
    return JavaSource.all(source.tree(), VariableTree.class).stream()
        .filter(constant -> constants.contains(constant.getName().toString()))
        .flatMap(constant -> key(constant.getInitializer()).stream());
  }

  static Stream<String> strings(Template page) {
    return page.strings().stream().map(TextUse::open);
  }

  private static String open(String string) {
    return string.endsWith(".") ? string + "*" : string;
  }

  private static Optional<TextUse> told(
      JavaSource source, List<? extends ExpressionTree> arguments) {
    return IntStream.range(0, arguments.size())
        .boxed()
        .flatMap(
            n ->
                key(arguments.get(n)).stream()
                    .filter(key -> House.FLOOR_PLAN.contains(key.replaceFirst("\\..*", "")))
                    .map(
                        key ->
                            new TextUse(
                                key,
                                arguments.size() - n - 1,
                                null,
                                source.at(arguments.get(n), "asks for " + key))))
        .findFirst();
  }

  private static Optional<TextUse> refusal(
      JavaSource source, List<? extends ExpressionTree> arguments) {
    return key(arguments.getFirst())
        .map(
            code ->
                new TextUse(
                    "refusal." + code,
                    -1,
                    facts(arguments.subList(1, arguments.size())),
                    source.at(arguments.getFirst(), "refuses with " + code)));
  }

  private static @Nullable Set<String> facts(List<? extends ExpressionTree> arguments) {
    List<? extends ExpressionTree> pairs =
        arguments.size() == 1
                && arguments.getFirst() instanceof MethodInvocationTree call
                && call.getMethodSelect().toString().equals("Map.of")
            ? call.getArguments()
            : arguments;
    if (pairs.size() % 2 != 0) {
      return null;
    }
    return IntStream.range(0, pairs.size() / 2)
        .mapToObj(n -> key(pairs.get(2 * n)).orElse("?"))
        .collect(Collectors.toSet());
  }

  private static Optional<String> key(@Nullable Tree expression) {
    List<Tree> pieces = pieces(expression);
    if (pieces.isEmpty()
        || !(pieces.getFirst() instanceof LiteralTree first)
        || !(first.getValue() instanceof String)) {
      return Optional.empty();
    }
    return Optional.of(
        pieces.stream()
            .map(
                piece ->
                    piece instanceof LiteralTree literal && literal.getValue() instanceof String
                        ? (String) literal.getValue()
                        : "*")
            .reduce("", String::concat)
            .replaceAll("\\*+", "*"));
  }

  private static List<Tree> pieces(@Nullable Tree expression) {
    return switch (expression) {
      case null -> List.of();
      case ParenthesizedTree inside -> pieces(inside.getExpression());
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          Stream.concat(
                  pieces(sum.getLeftOperand()).stream(), pieces(sum.getRightOperand()).stream())
              .toList();
      case Tree other -> List.of(other);
    };
  }
}
