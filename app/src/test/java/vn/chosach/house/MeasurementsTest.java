package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The measurements under {@code bench/} are no module of the build and are run seldom, so a changed
 * signature would be noticed when a figure is needed. Engines that are measured beside ours are not
 * on the class path of the product; what a measurement says of those is believed.
 */
@Tag("apart")
class MeasurementsTest {

  /** A type with its package, as an import names it. */
  private static final Pattern IMPORTED = Pattern.compile("(?:[a-z]\\w*\\.)+[A-Z]\\w*");

  @TempDir Path folder;

  @Test
  void everyMeasurementStillFitsTheProgram() throws Exception {
    var sources = House.files(House.ROOT.resolve("bench/src"), ".java");
    assertThat(sources).hasSizeGreaterThan(30);
    assertThat(faults(sources)).isEmpty();
  }

  @Test
  void aMeasurementThatNoLongerFitsIsFound() throws Exception {
    assertThat(faults(planted("class Planted { int n = new vn.chosach.kernel.Nowhere().n(); }")))
        .hasSize(1);
    assertThat(faults(planted("import vn.chosach.nowhere.Thing; class Planted {}"))).hasSize(1);
  }

  @Test
  void anEngineThatIsNotThereExcusesNothingElse() throws Exception {
    assertThat(
            faults(
                planted(
                    """
                    import org.nowhere.Engine;
                    import vn.chosach.kernel.Dong;
                    class Planted {
                      Engine engine = Engine.begin(new Dong(1));
                      long size = engine.size() + new Dong(1).amount();
                      long wrong = new Dong(1).weight();
                    }
                    """)))
        .singleElement()
        .asString()
        .contains("weight");
  }

  private List<Path> planted(String source) throws IOException {
    Path planted = folder.resolve("Planted.java");
    Files.writeString(planted, source);
    return List.of(planted);
  }

  private List<String> faults(List<Path> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(found, null, null)) {
      compiler
          .getTask(
              new StringWriter(),
              files,
              found,
              List.of(
                  "-proc:none",
                  "-nowarn",
                  "-Xmaxerrs",
                  "10000",
                  "--should-stop=ifError=ATTR",
                  "-d",
                  folder.toString(),
                  "-cp",
                  System.getProperty("java.class.path")),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    var errors =
        found.getDiagnostics().stream()
            .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
            .toList();
    Set<String> strangers = strangers(errors);
    return errors.stream()
        .filter(one -> !aboutStrangers(one, strangers))
        .map(Object::toString)
        .toList();
  }

  /** What files import from packages that are not on the class path, by file and simple name. */
  private static Set<String> strangers(
      List<? extends Diagnostic<? extends JavaFileObject>> errors) {
    var strangers = new HashSet<String>();
    for (var error : errors) {
      String name = text(error);
      if (error.getCode().equals("compiler.err.doesnt.exist")
          && IMPORTED.matcher(name).matches()
          && !name.startsWith("vn.chosach.")) {
        strangers.add(in(error, name.substring(name.lastIndexOf('.') + 1)));
      }
    }
    return strangers;
  }

  private static boolean aboutStrangers(
      Diagnostic<? extends JavaFileObject> error, Set<String> strangers) {
    String name = text(error);
    return (error.getCode().equals("compiler.err.doesnt.exist")
            || error.getCode().startsWith("compiler.err.cant.resolve"))
        && (strangers.contains(in(error, name.substring(name.lastIndexOf('.') + 1)))
            || strangers.contains(in(error, name.split("\\W")[0])));
  }

  private static String in(Diagnostic<? extends JavaFileObject> error, String name) {
    return error.getSource().getName() + " " + name;
  }

  /** The words of the program to which an error points. */
  private static String text(Diagnostic<? extends JavaFileObject> error) {
    try {
      return error
          .getSource()
          .getCharContent(true)
          .subSequence((int) error.getStartPosition(), (int) error.getEndPosition())
          .toString();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
