using System.Text.RegularExpressions;
using Consultare.Testing;

namespace Consultare.Architecture.Tests.Sources;

/// <summary>A C# file of the repository.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly string[] MadeFolders = ["bin", "obj", "node_modules", "ClientApp"];

    public static IReadOnlyList<SourceFile> Below(params string[] folders) =>
        [.. folders.SelectMany(folder => Find(folder, "*.cs")).Select(path => new SourceFile(path, File.ReadAllText(Full(path))))];

    /// <summary>Every file below a folder that people wrote, relative to the repository.</summary>
    public static IEnumerable<string> Find(string folder, string pattern) =>
        Directory.EnumerateFiles(Full(folder), pattern, SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(MadeFolders.Contains))
            .Order(StringComparer.Ordinal);

    /// <summary>Names of the types declared beside the namespace, not inside another type.</summary>
    public IReadOnlyList<string> TopLevelTypes => [.. TopLevelType().Matches(Text).Select(match => match.Groups["name"].Value)];

    /// <summary>The namespace of the file; null when it has none, as a Program.cs of statements.</summary>
    public string? Namespace => FileScopedNamespace().Match(Text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The folders between its project and the file.</summary>
    public string[] Folders => Path.Split('/')[2..^1];

    /// <summary>Code lines with the comments and texts taken out, numbered from 1.</summary>
    public IEnumerable<(int Number, string Line)> Code =>
        Text.Split('\n').Select((line, index) => (index + 1, CommentOrText().Replace(line, "")));

    public override string ToString() => Path;

    private static string Full(string path) => System.IO.Path.Combine(RepositoryRoot.Path, path);

    [GeneratedRegex(
        @"^(?:(?:public|internal|sealed|static|abstract|partial|readonly|ref|file|unsafe)\s+)*"
        + @"(?:class|record\s+struct|record\s+class|record|struct|interface|enum|delegate\s+[\w<>\[\],.?\s]+?)\s+(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex FileScopedNamespace();

    [GeneratedRegex(@"//.*$|""(?:[^""\\]|\\.)*""")]
    private static partial Regex CommentOrText();
}
