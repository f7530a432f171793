using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using Consultare.Sandbox.Clock;

namespace Consultare.Sandbox.Hosting;

/// <summary>Reads the command line and the environment into <see cref="SandboxOptions"/>.</summary>
internal static class SandboxArguments
{
    private const string Usage =
        "Usage: Consultare.Sandbox [--port N] [--bind ADDRESS] [--seed N] [--scale N] [--appointments-csv PATH] " +
        "[--today YYYY-MM-DD] [--pid-file PATH] [--settings-file PATH]";

    public static bool TryParse(
        string[] args,
        Func<string, string?> environment,
        [NotNullWhen(true)] out SandboxOptions? options,
        [NotNullWhen(false)] out string? problem)
    {
        try
        {
            options = Parse(args, environment);
            problem = null;
            return true;
        }
        catch (FormatException wrong)
        {
            options = null;
            problem = $"{wrong.Message}\n{Usage}";
            return false;
        }
    }

    private static SandboxOptions Parse(string[] args, Func<string, string?> environment)
    {
        var options = new SandboxOptions { Port = SandboxOptions.DefaultPort };
        if (environment("SANDBOX_PORT") is { Length: > 0 } port)
        {
            options = options with { Port = Number("SANDBOX_PORT", port, 0, 65_535) };
        }

        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} needs a value.");
            options = Apply(options, args[i], value);
        }

        return options;
    }

    private static SandboxOptions Apply(SandboxOptions options, string name, string value) => name switch
    {
        "--port" => options with { Port = Number(name, value, 0, 65_535) },
        "--bind" => options with { Bind = Address(name, value) },
        "--seed" => options with { Seed = Number(name, value, 0, int.MaxValue) },
        "--scale" => options with { Scale = Number(name, value, 1, 2_000_000) },
        "--appointments-csv" => options with { AppointmentsCsv = value },
        "--today" => options with { StartAt = MorningOf(name, value) },
        "--pid-file" => options with { PidFile = value },
        "--settings-file" => options with { SettingsFile = value },
        _ => throw new FormatException($"Unknown argument {name}."),
    };

    private static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : throw new FormatException($"{name} must be a number from {least} to {most}, not '{value}'.");

    private static IPAddress Address(string name, string value) =>
        IPAddress.TryParse(value, out var address)
            ? address
            : throw new FormatException($"{name} must be an IP address, not '{value}'.");

    // 09:00 is inside every schedule window, so a hub that follows the clock starts an ordinary day.
    private static DateTimeOffset MorningOf(string name, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ClinicTime.At(day, new TimeOnly(9, 0))
            : throw new FormatException($"{name} must be a date as yyyy-MM-dd, not '{value}'.");
}
