using System.Diagnostics;

namespace Consultare.Data.Tests.MySql;

/// <summary>Sends scripts to a server through the <c>mariadb</c> program.</summary>
internal sealed class MariaDbClient(string socket)
{
    /// <summary>The server's socket file.</summary>
    public string Socket => socket;

    /// <summary>What the script's queries answered, a line a row, columns parted by tabs.</summary>
    public async Task<string[]> RunAsync(string script, string database = "hub")
    {
        var start = new ProcessStartInfo("mariadb")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
        };
        foreach (var argument in (string[])
            ["--no-defaults", $"--socket={socket}", "--user=root", "--batch", "--raw", "--skip-column-names",
                "--default-character-set=utf8mb4", database])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(script);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{await errors}\nin\n{script}");
    }
}
