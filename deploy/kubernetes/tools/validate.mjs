// Reads a JSON array of Kubernetes objects from standard input, and writes an array of what is wrong with each: an array of
// {field, problem}, or null where there is no schema of its kind.
//
// The schemas are those that the packages beside package.json were generated from, compiled into functions. A compiled schema lets pass
// what it does not know, so each object is handed to it behind a proxy that notes which fields it asks for: those it never asked for
// are unknown to it.
import {existsSync} from "node:fs";
import {text} from "node:stream/consumers";

// Of groups that are not here: kubernetes-models.
const PACKAGES = {
  "cert-manager.io": "@kubernetes-models/cert-manager",
  "gateway.networking.k8s.io": "@kubernetes-models/gateway-api",
  "keda.sh": "@kubernetes-models/keda",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator",
  "postgresql.cnpg.io": "@kubernetes-models/cloudnative-pg",
};
// Of the plugin for backups no package has the schema of its kind, but there are those of what it consists of.
const METADATA = "@kubernetes-models/apimachinery/_schemas/IoK8sApimachineryPkgApisMetaV1ObjectMeta";
const BARMAN = "@kubernetes-models/cloudnative-pg/_schemas/ComGithubCloudnativePgBarmanCloudPkgApiBarmanObjectStoreConfiguration";

const file = module => new URL(`node_modules/${module}.js`, import.meta.url);

async function schema({apiVersion, kind}) {
  const group = apiVersion.includes("/") ? apiVersion.split("/")[0] : "";
  const module = file(`${PACKAGES[group] ?? "kubernetes-models"}/${apiVersion}/${kind}`);
  if (!existsSync(module)) {
    return null;
  }
  const type = (await import(module))[kind];
  return object => {
    try {
      type.prototype.validate.call(object);
      return [];
    } catch (error) {
      if (!error.errors) {
        throw error;
      }
      return error.errors;
    }
  };
}

async function objectStore() {
  const metadata = (await import(file(METADATA))).validate;
  const configuration = (await import(file(BARMAN))).validate;
  return object => {
    const {apiVersion, kind, spec} = object;
    const retention = spec?.retentionPolicy;
    return [
      ...(apiVersion === "barmancloud.cnpg.io/v1" && kind === "ObjectStore" ? [] : [{instancePath: "/kind", message: "must be ObjectStore of barmancloud.cnpg.io/v1"}]),
      ...(metadata(object.metadata ?? {}, {instancePath: "/metadata", rootData: object}) ? [] : metadata.errors),
      ...(configuration(spec?.configuration ?? {}, {instancePath: "/spec/configuration", rootData: object}) ? [] : configuration.errors),
      ...(retention === undefined || /^[1-9][0-9]*[dwm]$/.test(retention) ? [] : [{instancePath: "/spec/retentionPolicy", message: "must be a number and d, w or m"}]),
    ];
  };
}

class Watched {
  #asked = new Map();
  #proxies = new Map();

  /** The same value, whose objects note what they are asked for. */
  of(value) {
    if (value === null || typeof value !== "object") {
      return value;
    }
    if (!this.#proxies.has(value)) {
      const asked = new Set();
      this.#asked.set(value, asked);
      this.#proxies.set(value, new Proxy(value, {
        get: (target, key) => { asked.add(key); return this.of(target[key]); },
        has: (target, key) => { asked.add(key); return key in target; },
        getOwnPropertyDescriptor: (target, key) => Reflect.getOwnPropertyDescriptor(target, key),
      }));
    }
    return this.#proxies.get(value);
  }

  /** Fields that were never asked for, in objects of which at least one field is known. */
  unknown(value, path = "") {
    if (value === null || typeof value !== "object") {
      return [];
    }
    const asked = this.#asked.get(value) ?? new Set();
    const free = !this.#asked.has(value) || asked.size === 0;
    return Object.entries(value).flatMap(([key, inner]) =>
      free || asked.has(key) ? this.unknown(inner, `${path}/${key}`) : [{field: `${path}/${key}`, problem: "unknown field"}]);
  }
}

function readable({instancePath, message, params}) {
  const missing = params?.missingProperty;
  return {field: missing ? `${instancePath}/${missing}` : instancePath, problem: missing ? "missing" : `${message}${params?.allowedValues ? ` ${JSON.stringify(params.allowedValues)}` : ""}`};
}

async function problems(object) {
  const check = object.apiVersion.startsWith("barmancloud.cnpg.io/") ? await objectStore() : await schema(object);
  if (check === null) {
    return null;
  }
  const watched = new Watched();
  const found = check(watched.of(object)).map(readable);
  return [...found, ...watched.unknown(object)];
}

const objects = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await Promise.all(objects.map(problems))));
