namespace Consultare.Sandbox; internal static class Program { private static void Main() { } }
