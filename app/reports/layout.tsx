// Reports stand under the overview, with its navigation.
export { default } from "@/app/overview/layout";
