package vn.chosach.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One Java file as the compiler reads it, for laws that compiled classes no longer show. */
record JavaSource(
    String name, String text, CompilationUnitTree tree, SourcePositions positions, Trees trees) {

  /** All files that ship. */
  static List<JavaSource> main() {
    return Shipped.SOURCES;
  }

  static JavaSource of(String name, String text) {
    return parse(List.of(new Text(name, text))).getFirst();
  }

  String packageName() {
    return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
  }

  String room() {
    return packageName().startsWith(House.BASE) ? House.room(packageName()) : "";
  }

  /** A finding in this file, with its line. */
  String at(Tree where, String words) {
    long line = tree.getLineMap().getLineNumber(positions.getStartPosition(tree, where));
    return name + ":" + line + " " + words;
  }

  String textOf(Tree part) {
    return text.substring(
        (int) positions.getStartPosition(tree, part), (int) positions.getEndPosition(tree, part));
  }

  /** Every string in the code, each piece of a concatenation by itself. */
  List<LiteralTree> strings() {
    return all(tree, LiteralTree.class).stream()
        .filter(literal -> literal.getValue() instanceof String)
        .toList();
  }

  /** Every part of one kind, however deep. */
  static <T extends Tree> List<T> all(Tree root, Class<T> kind) {
    var found = new ArrayList<T>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree part, Void nothing) {
        if (kind.isInstance(part)) {
          found.add(kind.cast(part));
        }
        return super.scan(part, nothing);
      }
    }.scan(root, null);
    return found;
  }

  @Override
  public String toString() {
    return name;
  }

  private static List<JavaSource> parse(List<Text> files) {
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, files);
    Trees trees = Trees.instance(task);
    var sources = new ArrayList<JavaSource>();
    try {
      for (CompilationUnitTree tree : task.parse()) {
        var file = tree.getSourceFile();
        sources.add(
            new JavaSource(
                file.toUri().getPath().substring(1),
                file.getCharContent(true).toString(),
                tree,
                trees.getSourcePositions(),
                trees));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(URI.create("source:///" + name), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Shipped {
    static final List<JavaSource> SOURCES =
        parse(
            House.files(House.MAIN_SOURCES, ".java").stream()
                .map((Path file) -> new Text(House.nameOf(file), House.read(file)))
                .toList());
  }
}
