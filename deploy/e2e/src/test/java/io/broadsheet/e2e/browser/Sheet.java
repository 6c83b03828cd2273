package io.broadsheet.e2e.browser;

/** Every page there is. In addresses, {@code {paper}}, {@code {dump}} and {@code {rejected}} stand for ids of the site. */
enum Sheet {
    HOME("/"),
    FOUND("/?q=language+models&has=code"),
    NOTHING_FOUND("/?q=zyzzyva"),
    TODAY("/today"),
    DAY("/date/2026-07-29"),
    WEEK("/date/2026-W31"),
    MONTH("/date/2026-07"),
    TRENDING("/trending"),
    TAGS("/tags"),
    TAG("/tags/benchmark"),
    STATS("/stats"),
    SUBSCRIBE("/subscribe"),
    MAIL("/mail"),
    PAPER("/papers/{paper}"),
    DUMPS("/dumps"),
    DUMP("/dumps/{dump}"),
    REJECTED_DUMP("/dumps/{rejected}"),
    MISSING("/papers/nothing", 404);

    private final String address;
    private final int status;

    Sheet(String address) {
        this(address, 200);
    }

    Sheet(String address, int status) {
        this.address = address;
        this.status = status;
    }

    String address(Site site) {
        return address.replace("{paper}", site.paper())
                .replace("{dump}", site.dump())
                .replace("{rejected}", site.rejected());
    }

    int status() {
        return status;
    }
}
