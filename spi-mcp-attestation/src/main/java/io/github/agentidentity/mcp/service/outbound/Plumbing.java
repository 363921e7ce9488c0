package io.github.agentidentity.mcp.service.outbound;

import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.BasicHttpClientConnectionManager;

/**
 * How connections are made. Apache's client, which the server brings, takes the addresses from us;
 * the JDK's resolves names itself, when it connects.
 */
record Plumbing(DnsResolver names, SSLConnectionSocketFactory tls) {

  private static final int LONGEST_HEADER = 16 * 1024;
  private static final int MOST_HEADERS = 100;

  /** A client that speaks to what the resolver says, follows nothing and remembers nothing. */
  CloseableHttpClient client(DnsResolver pinned, int silenceMillis) {
    BasicHttpClientConnectionManager connections =
        new BasicHttpClientConnectionManager(
            RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .register("https", tls)
                .build(),
            null,
            null,
            pinned);
    connections.setConnectionConfig(
        ConnectionConfig.custom()
            .setMessageConstraints(
                MessageConstraints.custom()
                    .setMaxLineLength(LONGEST_HEADER)
                    .setMaxHeaderCount(MOST_HEADERS)
                    .build())
            .build());
    connections.setSocketConfig(SocketConfig.custom().setSoTimeout(silenceMillis).build());
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        // A connection that the server has closed meanwhile would fail the next request.
        .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectTimeout(silenceMillis)
                .setSocketTimeout(silenceMillis)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .build())
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableConnectionState()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .setUserAgent("agent-identity-for-keycloak")
        .build();
  }
}
