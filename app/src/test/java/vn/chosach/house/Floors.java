package vn.chosach.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** How the rooms stand to each other, and how each introduces itself. */
final class Floors {

  private static final int A_SENTENCE = 30;

  private Floors() {}

  /** Rooms that know a room which stands later in the floor plan, or not in it at all. */
  static List<String> upsideDown(Map<String, List<String>> known) {
    return known.entrySet().stream()
        .flatMap(
            room ->
                room.getValue().stream()
                    .filter(other -> floor(other) >= floor(room.getKey()))
                    .map(other -> room.getKey() + " knows the later room " + other))
        .toList();
  }

  /** The rooms that each room knows itself, from the ground up. */
  static Map<String, List<String>> known(ModuleBoundaries rooms) {
    var known = new TreeMap<String, List<String>>();
    rooms
        .known()
        .forEach(
            (room, others) ->
                known.put(
                    room,
                    others.stream()
                        .sorted(Comparator.comparingInt(House.FLOOR_PLAN::indexOf))
                        .toList()));
    return known;
  }

  /** Dependencies that a room allows itself although they point upwards. */
  static List<String> allowedUpwards(String roomPackage) {
    String room = roomPackage.substring(roomPackage.lastIndexOf('.') + 1);
    ApplicationModule module = introduction(roomPackage).getAnnotation(ApplicationModule.class);
    return Stream.of(module.allowedDependencies())
        .map(known -> known.replaceFirst("\\s*::.*", ""))
        .filter(known -> floor(known) >= floor(room))
        .map(known -> room + " allows itself the later room " + known)
        .toList();
  }

  /** What is missing in the package-info of a room. */
  static List<String> missingIn(String roomPackage, String source) {
    var missing = new ArrayList<String>();
    Class<?> introduction = introduction(roomPackage);
    if (!introduction.isAnnotationPresent(ApplicationModule.class)
        || !source.contains("allowedDependencies")) {
      missing.add("what the room may know");
    }
    if (!introduction.isAnnotationPresent(NullMarked.class)) {
      missing.add("@NullMarked");
    }
    String words = source.replaceFirst("(?s)\\*/.*", "").replaceAll("[/*\\s]+", " ").strip();
    if (!source.startsWith("/**") || words.length() < A_SENTENCE) {
      missing.add("a sentence on what the room is for");
    }
    return missing;
  }

  static Class<?> introduction(String packageName) {
    try {
      return Class.forName(packageName + ".package-info");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(packageName + " has no annotated package-info", e);
    }
  }

  private static int floor(String room) {
    int floor = House.FLOOR_PLAN.indexOf(Objects.requireNonNull(room));
    if (floor < 0) {
      throw new AssertionError(room + " stands nowhere in the floor plan");
    }
    return floor;
  }
}
