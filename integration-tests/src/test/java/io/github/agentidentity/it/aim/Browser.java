package io.github.agentidentity.it.aim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as signing in takes: cookies, also those for secure contexts, which the
 * loopback address is; redirects; and the form of a page.
 */
final class Browser {

  private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
  private static final int MOST_REDIRECTS = 10;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private URI address = URI.create("about:blank");
  private String page = "";

  /** The text of the page that this leads to. */
  String open(String url) {
    return follow(HttpRequest.newBuilder(address.resolve(url)).GET());
  }

  /** Sends the form of the page with these fields, and the hidden ones. */
  String submit(Map<String, String> fields) {
    Matcher form = FORM.matcher(page);
    if (!form.find()) {
      throw new IllegalStateException("no form on " + address + ": " + page);
    }
    Map<String, String> all = new LinkedHashMap<>();
    HIDDEN.matcher(page).results().forEach(found -> all.put(found.group(1), found.group(2)));
    all.putAll(fields);
    return follow(
        HttpRequest.newBuilder(address.resolve(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(all))));
  }

  private String follow(HttpRequest.Builder first) {
    HttpResponse<String> answer = send(first);
    for (int i = 0; answer.statusCode() / 100 == 3 && i < MOST_REDIRECTS; i++) {
      String next = answer.headers().firstValue("Location").orElseThrow();
      answer = send(HttpRequest.newBuilder(address.resolve(next)).GET());
    }
    page = answer.body();
    return page;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      address = answer.uri();
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
