package vn.chosach.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Classes that could be records: each collaborator stands three times in them. A class remains what
 * a proxy or another class extends, what extends another, and what other rooms see; and what is
 * handed a setting, since {@code @Value} on a component would stand on its field too.
 */
final class Holders {

  private static final Pattern PROXIED =
      Pattern.compile(
          "@(Transactional|ApplicationModuleListener|TransactionalEventListener|Async|Configuration"
              + "|Cacheable|Value)\\b");
  private static final Pattern EXTENDED = Pattern.compile("\\bextends (\\w+)");

  private Holders() {}

  static Stream<String> of(JavaSource source) {
    return PROXIED.matcher(source.text()).find()
        ? Stream.empty()
        : source.tree().getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .filter(type -> type.getKind() == Tree.Kind.CLASS && type.getExtendsClause() == null)
            .filter(type -> !seenByOthers(type, source))
            .filter(type -> !Known.EXTENDED.contains(type.getSimpleName().toString()))
            .filter(Holders::onlyHolds)
            .map(type -> source.at(type, type.getSimpleName() + " only holds what it is handed"));
  }

  private static boolean seenByOthers(ClassTree type, JavaSource source) {
    return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
        && Known.OPEN.contains(source.packageName());
  }

  private static boolean onlyHolds(ClassTree type) {
    List<VariableTree> fields =
        members(type, VariableTree.class)
            .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
            .toList();
    List<MethodTree> makers =
        members(type, MethodTree.class).filter(method -> isMaker(method)).toList();
    Set<String> names =
        fields.stream().map(field -> field.getName().toString()).collect(Collectors.toSet());
    return !fields.isEmpty()
        && makers.size() == 1
        && !makers.getFirst().getModifiers().getFlags().contains(Modifier.PRIVATE)
        && fields.stream()
            .allMatch(
                field ->
                    field.getInitializer() == null
                        && field.getModifiers().getFlags().contains(Modifier.FINAL))
        && makers.getFirst().getBody().getStatements().stream()
            .allMatch(one -> one.toString().matches("this\\.(\\w+) = \\1;"))
        && makers.getFirst().getBody().getStatements().size() == fields.size()
        && members(type, MethodTree.class)
            .noneMatch(
                method ->
                    method.getParameters().isEmpty() && names.contains(method.getName().toString()))
        && members(type, ClassTree.class)
            .noneMatch(
                inner ->
                    inner.getKind() == Tree.Kind.CLASS
                        && !inner.getModifiers().getFlags().contains(Modifier.STATIC));
  }

  private static boolean isMaker(MethodTree method) {
    return method.getReturnType() == null && method.getBody() != null;
  }

  private static <T extends Tree> Stream<T> members(ClassTree type, Class<T> kind) {
    return type.getMembers().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Read once: what is extended, and the packages whose public types other rooms see. */
  private static final class Known {
    static final Set<String> EXTENDED =
        JavaSource.main().stream()
            .flatMap(source -> Holders.EXTENDED.matcher(source.text()).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    static final Set<String> OPEN =
        JavaSource.main().stream()
            .filter(source -> source.name().endsWith("package-info.java"))
            .filter(
                source ->
                    source.text().contains("@NamedInterface")
                        || source.packageName().equals(House.BASE + "." + source.room()))
            .map(JavaSource::packageName)
            .collect(Collectors.toSet());
  }
}
