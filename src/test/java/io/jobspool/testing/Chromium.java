package io.jobspool.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page in a Chromium without a window, driven over its DevTools protocol: what a test needs to
 * click and to look, without a library and the browsers that such libraries download.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** No window, and no talk with anyone but the page under test. */
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-domain-reliability",
          "--disable-extensions",
          "--disable-sync",
          "--metrics-recording-only",
          "--no-default-browser-check",
          "--no-first-run",
          "--no-pings",
          "--window-size=1280,1600",
          "--remote-debugging-port=0");

  /** The first start on a busy machine takes several seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What the protocol wants to know of keys that do more than write themselves. */
  private static final Map<String, Map<String, Object>> KEYS =
      Map.of(
          "Tab", Map.of("windowsVirtualKeyCode", 9),
          "Enter", Map.of("windowsVirtualKeyCode", 13, "text", "\r"),
          "Escape", Map.of("windowsVirtualKeyCode", 27),
          "End", Map.of("windowsVirtualKeyCode", 35),
          "Home", Map.of("windowsVirtualKeyCode", 36),
          "ArrowUp", Map.of("windowsVirtualKeyCode", 38),
          "ArrowDown", Map.of("windowsVirtualKeyCode", 40),
          "k", Map.of("windowsVirtualKeyCode", 75));

  private static final int CTRL = 2;

  /** Entries of the browser's log that a sound page does not cause; those of the network it may. */
  private static final Set<String> PROBLEMS = Set.of("javascript", "security", "violation");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final WebSocket socket;
  private int lastId;

  private Chromium(Process process, Path profile) {
    this.process = process;
    URI page = URI.create(await("a page", () -> pageOf(profile)));
    this.socket = http.newWebSocketBuilder().buildAsync(page, new Messages()).join();
  }

  /** The browser of this machine. */
  public static Optional<Path> find() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser, which keeps its files and its log in a directory. */
  public static Chromium start(Path executable, Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.deleteIfExists(portFile(directory));
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(FLAGS);
    command.add("--user-data-dir=" + directory.toAbsolutePath());
    command.add("about:blank");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("chromium.log").toFile())
            .start();
    return new Chromium(process, directory);
  }

  /** Where the browser says on which port it listens. */
  private static Path portFile(Path directory) {
    return directory.resolve("DevToolsActivePort");
  }

  private Optional<String> pageOf(Path directory) {
    if (!process.isAlive()) {
      throw new IllegalStateException("the browser ended; see chromium.log in " + directory);
    }
    try {
      if (!Files.exists(portFile(directory))) {
        return Optional.empty();
      }
      String port = Files.readString(portFile(directory)).lines().findFirst().orElse("");
      URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
      String pages =
          http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
      return Optional.ofNullable(JSON.readTree(pages).findValue("webSocketDebuggerUrl"))
          .map(JsonNode::asText);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Goes to a page, without waiting until it is there. */
  public void open(String url) {
    call("Page.navigate", Map.of("url", url));
  }

  /** Clicks on the first element of a CSS selector, as soon as there is one. */
  public void click(String selector) {
    waitFor("(element => element && (element.click(), 'clicked'))(%s)", selector);
  }

  /** Chooses a value in the first list of a CSS selector, as soon as there is one. */
  public void choose(String selector, String value) {
    String script =
        "(list => list && (list.value = %s,"
            + " list.dispatchEvent(new Event('change', {bubbles: true})), 'chosen'))";
    waitFor(script.formatted(quoted(value)) + "(%s)", selector);
  }

  /** The text of the first element of a CSS selector, as soon as it has one. */
  public String text(String selector) {
    return waitFor("(element => element && (element.value || element.innerText))(%s)", selector);
  }

  /** Clicks where an element is, as a mouse does, as soon as there is one. */
  public void point(String selector) {
    String script =
        "(element => { const box = element?.getBoundingClientRect();"
            + " return box?.width ? [box.x + box.width / 2, box.y + box.height / 2].join() : null; })";
    String[] place = waitFor(script + "(%s)", selector).split(",");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              Double.valueOf(place[0]),
              "y",
              Double.valueOf(place[1]),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** Presses a key as the keyboard does: {@code Enter}, {@code Tab}, {@code ArrowDown}. */
  public void press(String key) {
    press(key, 0);
  }

  /** Presses a key while Ctrl is held. */
  public void pressWithCtrl(String key) {
    press(key, CTRL);
  }

  private void press(String key, int modifiers) {
    Map<String, Object> event = new HashMap<>(KEYS.getOrDefault(key, Map.of()));
    event.put("key", key);
    event.put("modifiers", modifiers);
    for (String type : List.of("keyDown", "keyUp")) {
      event.put("type", type);
      call("Input.dispatchKeyEvent", event);
    }
  }

  /** Writes where the focus is. */
  public void type(String text) {
    call("Input.insertText", Map.of("text", text));
  }

  /** Waits until a condition, in JavaScript, holds. */
  public void waitUntil(String condition) {
    await(condition, () -> evaluate("(" + condition + ") ? 'yes' : null"));
  }

  /** Evaluates an expression in JavaScript, a promise to its end, and answers its text. */
  public String evaluated(String expression) {
    Map<String, Object> wanted =
        Map.of("expression", expression, "returnByValue", true, "awaitPromise", true);
    return call("Runtime.evaluate", wanted).path("result").path("value").asText();
  }

  /** Gives the page the size of a screen, in points of which each is one pixel of a picture. */
  public void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Prefers a colour scheme, {@code light} or {@code dark}, without things that move. */
  public void prefer(String scheme) {
    List<Map<String, String>> features =
        List.of(
            Map.of("name", "prefers-color-scheme", "value", scheme),
            Map.of("name", "prefers-reduced-motion", "value", "reduce"));
    call("Emulation.setEmulatedMedia", Map.of("features", features));
  }

  /** Notes from now on what scripts fail with and what the page's policies forbid. */
  public void noteProblems() {
    call("Runtime.enable", Map.of());
    call("Log.enable", Map.of());
  }

  /** What was noted. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** A picture of what is to be seen, as PNG. */
  public byte[] screenshot() {
    JsonNode picture = call("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(picture.path("data").asText());
  }

  /** Evaluates a script on the element of a selector until it answers a text. */
  private String waitFor(String script, String selector) {
    String element = "document.querySelector(" + quoted(selector) + ")";
    return await(selector, () -> evaluate(script.formatted(element)));
  }

  private Optional<String> evaluate(String script) {
    JsonNode answer = call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true));
    return Optional.of(answer.path("result").path("value").asText())
        .filter(text -> !text.isEmpty() && !text.equals("null"));
  }

  private static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode call(String method, Map<String, Object> parameters) {
    int id = ++lastId;
    try {
      Map<String, Object> call = Map.of("id", id, "method", method, "params", parameters);
      socket.sendText(JSON.writeValueAsString(call), true).join();
      JsonNode message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      while (message != null && message.path("id").asInt() != id) {
        message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
      return Optional.ofNullable(message).orElseThrow().path("result");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String await(String what, Supplier<Optional<String>> attempt) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Optional<String> result = attempt.get();
      if (result.isPresent()) {
        return result.get();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new AssertionError("waited in vain for " + what);
  }

  /** Ends the browser and waits until it is gone. */
  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().join();
  }

  /** Puts the pieces of the browser's messages together. */
  private final class Messages implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket socket, CharSequence piece, boolean isLast) {
      text.append(piece);
      if (isLast) {
        receive(parsed(text.toString()));
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  private void receive(JsonNode message) {
    JsonNode entry = message.path("params").path("entry");
    if (message.path("method").asText().equals("Runtime.exceptionThrown")) {
      problems.add(message.path("params").toString());
    } else if (PROBLEMS.contains(entry.path("source").asText())) {
      problems.add(entry.path("text").asText());
    } else if (message.has("id")) {
      messages.add(message);
    }
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
