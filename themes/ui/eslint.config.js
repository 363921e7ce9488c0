import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const INTERNALS = {
  group: ["**/bridge/*", "keycloak-js", "@keycloak/*"],
  message: "The pages know nothing of the console: what they need comes with the host.",
};
const CHARTS = {
  group: ["@patternfly/react-charts*"],
  message: "Charts are heavy: import components/charts lazily.",
};

const GRAPHS = {
  group: ["@xyflow/*"],
  message: "Graphs are heavy: import pages/connections/graph lazily.",
};

export default tseslint.config(
  { ignores: ["node_modules/", "src/api/generated/", "test-results/"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js", "build/*.mjs"] } },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...jsxA11y.configs.strict.rules,
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "max-lines": ["error", { max: 200 }],
      "no-restricted-imports": ["error", { patterns: [INTERNALS, CHARTS, GRAPHS] }],
    },
  },
  { files: ["src/bridge/**", "src/components/charts/**"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["src/pages/connections/graph/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [INTERNALS, CHARTS] }] },
  },
  { files: ["**/*.mjs", "eslint.config.js"], extends: [tseslint.configs.disableTypeChecked] },
);
