package vn.chosach.house;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The laws of the house that only the source of a class can show broken. */
final class SourceLaws {

  private static final int LINES = 330;

  private static final Pattern UNWANTED =
      Pattern.compile("(lombok|jakarta\\.persistence|org\\.hibernate|org\\.mapstruct)\\..*");
  private static final Pattern SQL =
      Pattern.compile("(?i)\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|JOIN)\\b");
  private static final Pattern QUALIFIED = Pattern.compile("\\b([a-z]+)\\.[a-z_]+");
  private static final Pattern CATCH_ALL =
      Pattern.compile("(.*\\W)?(Exception|RuntimeException|Throwable)(\\W.*)?");
  private static final Pattern PUT_OFF = Pattern.compile("\\b(TODO|FIXME|XXX|[Ff]or now)\\b");

  /** Keys of bodies, codes of provinces, names and plans of one province. */
  private static final Pattern OF_ONE_PROVINCE =
      Pattern.compile(
          "\\b[A-Z0-9]+-AG\\b|An Giang|[Aa]n-?[Gg]iang|Kiên Giang|\"(89|91)(\\.\\d+)?\""
              + "|\\bkh-[a-z0-9-]*20\\d\\d|ke-hoach-\\d+-20\\d\\d");

  /** How rooms refuse who would be both persons of an act that needs two. */
  private static final Pattern SECOND_PERSON =
      Pattern.compile(
          "\"[a-z]+\\.(own-(item|opinion|text|proposal|request)|second-(person|officer|agency)"
              + "|same-person)\"");

  private SourceLaws() {}

  /** What belongs to one province is data: directory, catalogue, letterheads, plans, its words. */
  static Stream<String> ofOneProvince(JavaSource source) {
    return source
        .text()
        .lines()
        .flatMap(line -> ofOneProvince(line).map(found -> source.name() + " says " + found));
  }

  static Stream<String> ofOneProvince(String text) {
    return OF_ONE_PROVINCE.matcher(text).results().map(found -> found.group());
  }

  static Stream<String> tooLong(JavaSource source) {
    long lines = source.text().lines().count();
    return lines > LINES ? Stream.of(source.name() + " has " + lines + " lines") : Stream.empty();
  }

  static Stream<String> unwantedLibraries(JavaSource source) {
    return source.tree().getImports().stream()
        .map(ImportTree::getQualifiedIdentifier)
        .filter(type -> UNWANTED.matcher(type.toString()).matches())
        .map(type -> source.at(type, "imports " + type));
  }

  /** SQL in a room names tables of its own schema only. */
  static Stream<String> foreignTables(JavaSource source) {
    return source.strings().stream()
        .filter(literal -> SQL.matcher((String) literal.getValue()).find())
        .flatMap(
            literal ->
                foreignTables(source.room(), (String) literal.getValue())
                    .map(table -> source.at(literal, "names the table " + table)));
  }

  /** Names in SQL that begin with the schema of another room. */
  static Stream<String> foreignTables(String room, String sql) {
    String bare = sql.replaceAll("--.*", "").replaceAll("'[^']*'", "''");
    return QUALIFIED
        .matcher(bare)
        .results()
        .filter(name -> House.FLOOR_PLAN.contains(name.group(1)) && !name.group(1).equals(room))
        // The predicate of a record is asked of the kernel by every room.
        .filter(name -> !bare.startsWith("(", name.end()) || !name.group(1).equals("kernel"))
        // The program itself, which is no room, keeps the outbox of all rooms there.
        .filter(name -> !room.isEmpty() || !name.group().equals("kernel.event_publication"))
        .map(name -> name.group());
  }

  /** A switch over an enum or over the kinds of a sealed type names every one of them. */
  static Stream<String> defaultBesideKinds(JavaSource source) {
    return JavaSource.all(source.tree(), Tree.class).stream()
        .filter(part -> hidesKinds(cases(part)))
        .map(part -> source.at(part, "hides new kinds behind default"));
  }

  private static List<? extends CaseTree> cases(Tree part) {
    return switch (part) {
      case SwitchExpressionTree one -> one.getCases();
      case SwitchTree one -> one.getCases();
      default -> List.of();
    };
  }

  private static boolean hidesKinds(List<? extends CaseTree> cases) {
    List<? extends CaseLabelTree> labels =
        cases.stream().flatMap(one -> one.getLabels().stream()).toList();
    return labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance)
        && labels.stream()
            .anyMatch(
                label ->
                    label instanceof PatternCaseLabelTree
                        || label instanceof ConstantCaseLabelTree constant
                            && constant.getConstantExpression() instanceof IdentifierTree);
  }

  /** Who catches everything throws again, or says first thing in a comment why not. */
  static Stream<String> swallowed(JavaSource source) {
    return JavaSource.all(source.tree(), CatchTree.class).stream()
        .filter(trap -> CATCH_ALL.matcher(trap.getParameter().getType().toString()).matches())
        .filter(trap -> JavaSource.all(trap.getBlock(), ThrowTree.class).isEmpty())
        .filter(trap -> !source.textOf(trap.getBlock()).substring(1).strip().startsWith("//"))
        .map(trap -> source.at(trap, "swallows " + trap.getParameter().getType()));
  }

  /** A public type says what it stands for. */
  static Stream<String> undocumented(JavaSource source) {
    var file = new TreePath(source.tree());
    return source.tree().getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
        .filter(type -> source.trees().getDocComment(new TreePath(file, type)) == null)
        .map(type -> source.at(type, type.getSimpleName() + " has no Javadoc"));
  }

  /** Who asks for a second person asks who may be one (decision 0042); pages ask their room. */
  static Stream<String> secondPersonUnasked(JavaSource source) {
    return source.packageName().contains(".web") || source.text().contains("beside(")
        ? Stream.empty()
        : SECOND_PERSON
            .matcher(source.text())
            .results()
            .map(code -> source.name() + " asks nobody about the second person: " + code.group());
  }

  static Stream<String> putOff(JavaSource source) {
    return putOff(source.name(), source.text());
  }

  static Stream<String> putOff(String name, String text) {
    return PUT_OFF.matcher(text).results().map(words -> name + " puts off: " + words.group());
  }

  /** Rooms that hold more than so many types, packages that hold more than so many files. */
  static Stream<String> crowded(List<JavaSource> sources, Set<String> packages, int most) {
    return packages.stream()
        .filter(inside -> count(sources, inside) > most)
        .map(inside -> inside + " holds " + count(sources, inside) + " types");
  }

  private static long count(List<JavaSource> sources, String packageName) {
    return sources.stream()
        .filter(source -> source.packageName().equals(packageName))
        .mapToLong(source -> source.tree().getTypeDecls().size())
        .sum();
  }
}
