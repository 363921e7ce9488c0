import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds every Java file below the working directory to google-java-format. */
final class Format {
  private static final String FIX = "mvn -q -N verify -Dformat=apply";
  private static final Set<String> NOT_OURS = Set.of(".git", "node_modules", "target");

  private Format() {}

  /** Arguments: {@code check}, {@code apply} or {@code skip}, and the file for what is wrong. */
  public static void main(String[] arguments) throws Exception {
    var report = Path.of(arguments[1]);
    Files.deleteIfExists(report);
    switch (arguments[0]) {
      case "apply" -> run("--replace");
      case "check" -> check(report);
      case "skip" -> System.out.println("The format is not looked at.");
      default -> throw new IllegalArgumentException("-Dformat is check, apply or skip");
    }
  }

  private static void check(Path report) throws Exception {
    var unformatted = run("--dry-run");
    if (!unformatted.isEmpty()) {
      var list = unformatted.indent(2);
      Files.writeString(report, "Not formatted:\n" + list + "Format all files: " + FIX + "\n");
    }
  }

  private static String run(String option) throws Exception {
    var output = new StringWriter();
    var errors = new PrintWriter(System.err, true);
    var command = javaFilesBelow(Path.of(""));
    command.add(0, option);
    var formatter = new Main(new PrintWriter(output, true), errors, InputStream.nullInputStream());
    int status = formatter.format(command.toArray(String[]::new));
    if (status != 0) {
      System.exit(status);
    }
    return output.toString();
  }

  private static List<String> javaFilesBelow(Path folder) throws IOException {
    var files = new ArrayList<String>();
    Files.walkFileTree(folder, new JavaFiles(files));
    return files;
  }

  private static final class JavaFiles extends SimpleFileVisitor<Path> {
    private final List<String> found;

    JavaFiles(List<String> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return NOT_OURS.contains(String.valueOf(folder.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".java")) {
        found.add(file.toString());
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
