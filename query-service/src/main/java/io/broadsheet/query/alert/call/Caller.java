package io.broadsheet.query.alert.call;

import io.broadsheet.query.QueryConfig;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests to servers of others. A name is resolved once, all its addresses are looked at, and the connection goes to one
 * of these, so that a name cannot lead elsewhere between the look and the request. Redirects are not followed.
 */
@ApplicationScoped
public class Caller {

    private static final int MOST_OF_ANSWER = 4_096;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final HttpClient client;
    private final Clock clock;
    private final Duration within;
    private final boolean anywhere;

    Caller(Vertx vertx, Clock clock, QueryConfig config) {
        this.clock = clock;
        this.within = config.alerts().answeredWithin();
        this.anywhere = config.alerts().allowPrivate();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) within.toMillis())
                .setMaxHeaderSize(MOST_OF_ANSWER * 4));
    }

    /**
     * What became of a request.
     *
     * @param error why it was in vain, in a few words; null where the answer was 2xx
     * @param answer the beginning of the answer
     */
    public record Answer(@Nullable String error, String answer) {

        public boolean isGood() {
            return error == null;
        }
    }

    /** Posts a body; takes no longer than is set for that, but for the resolution of the name. */
    public Answer post(URI url, String secret, UUID delivery, byte[] body) {
        try {
            return post(url, address(url.getHost()), secret, delivery, body);
        } catch (UnknownHostException e) {
            return failed("the name of the server cannot be resolved");
        } catch (SecurityException e) {
            return failed("the name of the server leads into a private network");
        }
    }

    private Answer post(URI url, InetAddress address, String secret, UUID delivery, byte[] body) {
        var request = new AtomicReference<@Nullable HttpClientRequest>();
        var answer = client.request(options(url, address)).compose(made -> {
            request.set(made);
            made.putHeader("Content-Type", "application/json")
                    .putHeader("User-Agent", "Broadsheet")
                    .putHeader("Broadsheet-Delivery", delivery.toString())
                    .putHeader(Signature.HEADER, Signature.of(secret, clock.instant(), body));
            return made.send(Buffer.buffer(body)).compose(Caller::read);
        });
        try {
            return answer.toCompletionStage().toCompletableFuture().get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return failed("no answer within " + within.toSeconds() + " s");
        } catch (ExecutionException e) {
            return failed("no answer: " + String.valueOf(e.getCause()).replaceAll("\\s+", " "));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("interrupted");
        } finally {
            abandon(request.get());
        }
    }

    @PreDestroy
    void close() {
        var _ = client.close();
    }

    /** Does nothing where the exchange is over. */
    private static void abandon(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private InetAddress address(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (!anywhere && !PublicAddress.is(address)) {
                throw new SecurityException("private");
            }
        }
        return addresses[0];
    }

    private static RequestOptions options(URI url, InetAddress address) {
        var tls = "https".equalsIgnoreCase(url.getScheme());
        var port = url.getPort() > 0 ? url.getPort() : tls ? HTTPS : HTTP;
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost().replaceAll("[\\[\\]]", ""))
                .setPort(port)
                .setSsl(tls)
                .setFollowRedirects(false)
                .setURI(url.getRawQuery() == null ? path : path + '?' + url.getRawQuery());
    }

    private static Future<Answer> read(HttpClientResponse response) {
        var body = Buffer.buffer();
        Promise<Answer> read = Promise.promise();
        response.handler(part -> {
            body.appendBuffer(part, 0, Math.min(part.length(), MOST_OF_ANSWER - body.length()));
            if (body.length() == MOST_OF_ANSWER) {
                read.tryComplete(answer(response, body));
            }
        });
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(answer(response, body)));
        return read.future();
    }

    private static Answer answer(HttpClientResponse response, Buffer body) {
        var good = response.statusCode() / 100 == 2;
        return new Answer(good ? null : "the answer was " + response.statusCode(), body.toString());
    }

    private static Answer failed(String error) {
        return new Answer(error, "");
    }
}
