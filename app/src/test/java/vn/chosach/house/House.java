package vn.chosach.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Where the guards look: the floor plan, the compiled rooms, the files of the project. */
final class House {

  static final String BASE = "vn.chosach";
  static final String PLANTED = "vn.chosach.house.planted";

  /**
   * The rooms from the ground up. A later room may know an earlier one, never back. Rooms that are
   * planned and not built yet have their place already.
   */
  static final List<String> FLOOR_PLAN =
      List.of(
          "kernel",
          "identifiers",
          "postgres",
          "ui",
          "journal",
          "approvals",
          "catalogue",
          "directory",
          "officers",
          "lifecycle",
          "law",
          "deadlines",
          "documents",
          "vault",
          "retention",
          "tips",
          "watch",
          "signals",
          "referrals",
          "cases",
          "petitions",
          "subjects",
          "plans",
          "reports",
          "publicity",
          "trust",
          "learning",
          "portals",
          "training",
          "outreach",
          "forum",
          "press",
          "rewards",
          "conduct",
          "legislation",
          "exchange");

  /** Folder of the whole project, whichever folder the tests run in. */
  static final Path ROOT = root();

  static final Path MAIN_SOURCES = ROOT.resolve("app/src/main/java");
  static final Path TEMPLATES = ROOT.resolve("app/src/main/jte");
  static final Path RESOURCES = ROOT.resolve("app/src/main/resources");

  private static final Pattern IMPORT =
      Pattern.compile("^import (vn\\.chosach\\.[\\w.]+);", Pattern.MULTILINE);

  private House() {}

  /**
   * The rooms by their compiled classes. The engines for screening and linking lie under the same
   * root package and are libraries, no rooms: see docs/decisions/0018 and 0052.
   */
  static ModuleBoundaries bounds() {
    return Imported.BOUNDS;
  }

  /** What ships, compiled. */
  static JavaClasses main() {
    return Imported.MAIN;
  }

  /** The classes that were planted to break a law. */
  static JavaClasses planted() {
    return Imported.PLANTED_CLASSES;
  }

  /** The room of a package; empty for the root package. Planted rooms count as rooms. */
  static String room(String packageName) {
    String inside = inside(packageName);
    int dot = inside.indexOf('.');
    return dot < 0 ? inside : inside.substring(0, dot);
  }

  /** Whether a package is a room itself and not a part of one. */
  static boolean isBaseOfRoom(String packageName) {
    String inside = inside(packageName);
    return !inside.isEmpty() && inside.indexOf('.') < 0;
  }

  /** The one public service in the base package of a room. */
  static boolean isFacade(JavaClass type) {
    return type.isTopLevelClass()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.isAnnotatedWith(Service.class)
        && isBaseOfRoom(type.getPackageName());
  }

  /** Whether a class is part of the program and not of its tests. */
  static boolean ships(Class<?> type) {
    return !type.getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .endsWith("/test-classes/");
  }

  /** Rooms that are built: every package directly under the root package. */
  static List<String> rooms() {
    try (Stream<Path> folders = Files.list(MAIN_SOURCES.resolve("vn/chosach"))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The types of the program through which the demonstration acts, a module of its own. */
  static Set<String> namedByTheDemonstration() {
    return files(ROOT.resolve("demo/src/main/java"), ".java").stream()
        .flatMap(file -> IMPORT.matcher(read(file)).results())
        .map(found -> found.group(1))
        .filter(name -> !name.startsWith(BASE + ".demo."))
        .collect(Collectors.toSet());
  }

  /** All files below a folder whose name ends so, in a stable order; none if it is absent. */
  static List<Path> files(Path folder, String ending) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** A file as people name it: relative to the project. */
  static String nameOf(Path file) {
    return ROOT.relativize(file.toAbsolutePath().normalize()).toString();
  }

  private static String inside(String packageName) {
    String home = packageName.startsWith(PLANTED) ? PLANTED : BASE;
    return packageName.equals(home) ? "" : packageName.substring(home.length() + 1);
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("app/pom.xml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static final class Imported {
    static final JavaClasses MAIN =
        new ClassFileImporter().importPath(ROOT.resolve("app/target/classes/vn/chosach"));
    static final ModuleBoundaries BOUNDS = new ModuleBoundaries(BASE, MAIN);
    static final JavaClasses PLANTED_CLASSES =
        new ClassFileImporter()
            .importPath(ROOT.resolve("app/target/test-classes/vn/chosach/house/planted"));
  }
}
