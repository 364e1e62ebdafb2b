package vn.chosach.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;

/**
 * What rooms use of each other, against what each allows itself and what the other one shows: the
 * law of {@code ApplicationModules.verify()}, asked once for a class and each class that it uses.
 * Spring Modulith asks it for each use, some hundred thousand, and puts together for each all that
 * the room allows itself; and it follows all uses once more, before it is asked anything, to bring
 * the rooms into an order. That took three quarters of the time of all laws on classes. A planted
 * house shows that both find the same.
 *
 * <p>That rooms stand in no circle follows from the order of the floors.
 */
final class ModuleBoundaries {

  /** The name of what a room shows in its own package. */
  private static final String PLAIN = "";

  private static final String ALL_NAMED = "*";
  private static final List<String> UNSAID = List.of(ApplicationModule.OPEN_TOKEN);

  private final JavaClasses classes;
  private final Map<JavaClass, String> rooms = new HashMap<>();
  private final Map<String, Map<String, Set<JavaClass>>> shown = new TreeMap<>();

  /** Rooms that do not say what they may know may know what others show, and stand not here. */
  private final Map<String, Set<JavaClass>> allowed = new HashMap<>();

  /**
   * @param base package that holds the rooms
   * @param classes of the rooms, and those that stand above them all
   */
  ModuleBoundaries(String base, JavaClasses classes) {
    this.classes = classes;
    for (JavaClass type : classes) {
      String home = type.getPackageName();
      if (home.startsWith(base + ".")) {
        rooms.put(type, home.substring(base.length() + 1).replaceFirst("\\..*", ""));
      }
    }
    rooms.forEach((type, room) -> show(base + "." + room, type, room));
    rooms().forEach(room -> allow(base + "." + room, room));
  }

  Set<String> rooms() {
    return shown.keySet();
  }

  /** Uses of what a room does not allow itself, or of what the other room keeps to itself. */
  List<String> broken() {
    return classes.stream().flatMap(this::broken).sorted().toList();
  }

  /** The rooms that each room knows, also by what its classes inherit. */
  Map<String, Set<String>> known() {
    var known = new TreeMap<String, Set<String>>();
    rooms.forEach(
        (type, room) -> {
          Set<String> others = known.computeIfAbsent(room, key -> new TreeSet<>());
          Stream.concat(used(type), inherited(type))
              .map(rooms::get)
              .filter(other -> other != null && !other.equals(room))
              .forEach(others::add);
        });
    return known;
  }

  private void show(String roomPackage, JavaClass type, String room) {
    Map<String, Set<JavaClass>> faces = shown.computeIfAbsent(room, key -> new HashMap<>());
    if (!type.getModifiers().contains(JavaModifier.PUBLIC)) {
      return;
    }
    NamedInterface named = said(type.getPackageName(), NamedInterface.class);
    List<String> names =
        named != null
            ? List.of(named.name())
            : type.getPackageName().equals(roomPackage) ? List.of(PLAIN) : List.of();
    names.forEach(name -> faces.computeIfAbsent(name, key -> new HashSet<>()).add(type));
  }

  private void allow(String roomPackage, String room) {
    ApplicationModule module = said(roomPackage, ApplicationModule.class);
    if (module == null || List.of(module.allowedDependencies()).equals(UNSAID)) {
      return;
    }
    var some = new HashSet<JavaClass>();
    for (String dependency : module.allowedDependencies()) {
      String[] words = dependency.split("\\s*::\\s*");
      Map<String, Set<JavaClass>> faces = shown.get(words[0]);
      String name = words.length > 1 ? words[1] : PLAIN;
      if (faces == null
          || !name.equals(ALL_NAMED) && !name.equals(PLAIN) && !faces.containsKey(name)) {
        throw new AssertionError(room + " allows itself what is not there: " + dependency);
      }
      faces.forEach(
          (face, types) -> {
            if (name.equals(ALL_NAMED) ? !face.equals(PLAIN) : face.equals(name)) {
              some.addAll(types);
            }
          });
    }
    allowed.put(room, some);
  }

  private static <A extends Annotation> @Nullable A said(String packageName, Class<A> kind) {
    try {
      return AnnotatedElementUtils.getMergedAnnotation(
          Class.forName(packageName + ".package-info"), kind);
    } catch (ClassNotFoundException without) {
      return null;
    }
  }

  private Stream<String> broken(JavaClass user) {
    String room = rooms.getOrDefault(user, "");
    return used(user)
        .distinct()
        .filter(used -> !rooms.getOrDefault(used, room).equals(room))
        .flatMap(used -> broken(user, room, used));
  }

  private Stream<String> broken(JavaClass user, String room, JavaClass used) {
    String other = String.valueOf(rooms.get(used));
    if (allowed.containsKey(room) && !allowed.getOrDefault(room, Set.of()).contains(used)) {
      return Stream.of(user.getName() + " uses " + used.getName() + " without leave");
    }
    return shown.getOrDefault(other, Map.of()).values().stream()
            .anyMatch(some -> some.contains(used))
        ? Stream.empty()
        : Stream.of(
            user.getName() + " uses " + used.getName() + ", which " + other + " keeps to itself");
  }

  private static Stream<JavaClass> used(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
  }

  private static Stream<JavaClass> inherited(JavaClass type) {
    return type.getAllMethods().stream().flatMap(ModuleBoundaries::named);
  }

  private static Stream<JavaClass> named(JavaCodeUnit code) {
    return Stream.concat(code.getRawParameterTypes().stream(), Stream.of(code.getRawReturnType()));
  }
}
