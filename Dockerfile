# The image: built once with everything, shipped with what runs. `npm run image:prove` does each step without an engine.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
RUN mkdir -p volume

FROM node:24-bookworm-slim AS modules
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM gcr.io/distroless/nodejs24-debian12:nonroot
WORKDIR /app
COPY --from=modules /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/policies ./policies
COPY --from=build /app/redaction ./redaction
COPY --from=build /app/package.json ./package.json
# The volume's folder belongs to who runs here; made by VOLUME alone it would be root's.
COPY --from=build --chown=nonroot:nonroot /app/volume /data
ENV SLADD_DATA=/data SLADD_HOST=0.0.0.0
VOLUME /data
EXPOSE 4700
HEALTHCHECK --interval=30s --timeout=3s CMD ["/nodejs/bin/node", "-e", "fetch('http://127.0.0.1:4700/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["dist/src/cli.js", "serve"]
