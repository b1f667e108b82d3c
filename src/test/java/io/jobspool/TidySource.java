package io.jobspool;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One source file, parsed by the compiler, and what in it is over a budget. */
final class TidySource {
  static final int LINE_COLUMNS = 120;
  static final int FILE_LINES = 400;
  static final int METHOD_LINES = 60;
  static final int PARAMETERS = 5;
  static final int NESTING = 3;

  /** Spelled in two halves, so that this file obeys it. */
  private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

  private final String name;
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<String> findings = new ArrayList<>();

  private TidySource(
      String name, String text, CompilationUnitTree unit, SourcePositions positions) {
    this.name = name;
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  /**
   * Parses sources, all with one compiler since starting it costs more than parsing.
   *
   * @param texts the sources by the path that findings show
   */
  static List<TidySource> parse(Map<String, String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<Source> files = texts.entrySet().stream().map(Source::new).toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<TidySource> sources = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        String path = unit.getSourceFile().toUri().getPath().substring(1);
        String text = unit.getSourceFile().getCharContent(true).toString();
        sources.add(new TidySource(path, text, unit, positions));
      }
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
    return sources;
  }

  /** Every budget that this file breaks, each as {@code path:line: what, how much, the limit}. */
  List<String> findings() {
    findings.clear();
    checkLines();
    unit.accept(new Budgets(), null);
    return List.copyOf(findings);
  }

  /** The package's name, empty for the unnamed one. */
  String packageName() {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  /** How many top-level types the file declares. */
  long topLevelTypes() {
    return unit.getTypeDecls().stream().filter(ClassTree.class::isInstance).count();
  }

  private void checkLines() {
    List<String> lines = text.lines().toList();
    if (lines.size() > FILE_LINES) {
      report(1, "the file has " + lines.size() + " lines, at most " + FILE_LINES);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > LINE_COLUMNS) {
        report(i + 1, "the line has " + line.length() + " columns, at most " + LINE_COLUMNS);
      }
      if (UNFINISHED.matcher(line).find()) {
        report(i + 1, "unfinished work belongs into an issue, not into the source");
      }
    }
  }

  private void report(long line, String finding) {
    findings.add(name + ":" + line + ": " + finding);
  }

  private long line(long position) {
    return unit.getLineMap().getLineNumber(position);
  }

  private long startLine(Tree tree) {
    return line(positions.getStartPosition(unit, tree));
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Map.Entry<String, String> source) {
      super(URI.create("string:///" + source.getKey()), Kind.SOURCE);
      this.text = source.getValue();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Walks the tree; a method of a nested or anonymous class is measured by itself as well. */
  private final class Budgets extends TreeScanner<Void, Void> {
    private boolean inRecord;
    private int depth;

    @Override
    public Void visitClass(ClassTree node, Void nothing) {
      boolean outerInRecord = inRecord;
      int outerDepth = depth;
      inRecord = node.getKind() == Tree.Kind.RECORD;
      depth = 0;
      super.visitClass(node, null);
      depth = outerDepth;
      inRecord = outerInRecord;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree node, Void nothing) {
      checkParameters(node);
      BlockTree body = node.getBody();
      if (body != null) {
        checkLength(node, body);
      }
      return super.visitMethod(node, null);
    }

    /** Others decided the parameters of an overriding method, and the fields those of a record. */
    private void checkParameters(MethodTree node) {
      int parameters = node.getParameters().size();
      boolean exempt = isOverride(node) || (inRecord && node.getName().contentEquals("<init>"));
      if (parameters > PARAMETERS && !exempt) {
        report(
            startLine(node),
            title(node) + " has " + parameters + " parameters, at most " + PARAMETERS);
      }
    }

    private boolean isOverride(MethodTree node) {
      return node.getModifiers().getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    /**
     * From the result type to the last brace: annotations describe an endpoint, they are no code.
     */
    private void checkLength(MethodTree node, BlockTree body) {
      Tree first = node.getReturnType() == null ? body : node.getReturnType();
      long start = startLine(first);
      long lines = line(positions.getEndPosition(unit, body)) - start + 1;
      if (lines > METHOD_LINES) {
        report(start, title(node) + " has " + lines + " lines, at most " + METHOD_LINES);
      }
    }

    private String title(MethodTree node) {
      return node.getName().contentEquals("<init>") ? "a constructor" : node.getName() + "()";
    }

    private Void nested(Tree node, Runnable children) {
      depth++;
      if (depth == NESTING + 1) {
        report(startLine(node), "statements nest " + depth + " deep, at most " + NESTING);
      }
      children.run();
      depth--;
      return null;
    }

    /** {@code else if} goes on at the same depth. */
    @Override
    public Void visitIf(IfTree node, Void unused) {
      StatementTree otherwise = node.getElseStatement();
      nested(node, () -> scan(node.getThenStatement(), null));
      scan(node.getCondition(), null);
      if (otherwise instanceof IfTree) {
        return scan(otherwise, null);
      }
      depth++;
      scan(otherwise, null);
      depth--;
      return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree node, Void unused) {
      return nested(node, () -> super.visitForLoop(node, null));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree node, Void unused) {
      return nested(node, () -> super.visitEnhancedForLoop(node, null));
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree node, Void unused) {
      return nested(node, () -> super.visitWhileLoop(node, null));
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree node, Void unused) {
      return nested(node, () -> super.visitDoWhileLoop(node, null));
    }

    @Override
    public Void visitSwitch(SwitchTree node, Void unused) {
      return nested(node, () -> super.visitSwitch(node, null));
    }

    @Override
    public Void visitTry(TryTree node, Void unused) {
      return nested(node, () -> super.visitTry(node, null));
    }

    @Override
    public Void visitSynchronized(SynchronizedTree node, Void unused) {
      return nested(node, () -> super.visitSynchronized(node, null));
    }
  }
}
