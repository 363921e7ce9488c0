import { defineConfig } from "vite";
import { licences, stylesBeforeHost, themeProperties } from "./build/plugins";

const out = "../target/ui";
// What lies below assets/ is cached by browsers for a month: each name carries a hash of its content.
const assets = "assets/agent-identity";

export default defineConfig({
  base: "",
  esbuild: { jsx: "automatic", legalComments: "none" },
  plugins: [stylesBeforeHost(), themeProperties(out), licences(out)],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { bridge: "src/bridge/main.ts", element: "src/element.tsx" },
      // The console's own, by its import map: its contexts work in our route only with the same React.
      external: ["react", "react/jsx-runtime", "react-dom"],
      preserveEntrySignatures: "exports-only",
      output: {
        entryFileNames: `${assets}/[name]-[hash].js`,
        chunkFileNames: `${assets}/[name]-[hash].js`,
        assetFileNames: `${assets}/[name]-[hash][extname]`,
      },
    },
  },
});
