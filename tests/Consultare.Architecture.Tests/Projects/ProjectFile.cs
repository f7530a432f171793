using System.Xml.Linq;
using Consultare.Testing;

namespace Consultare.Architecture.Tests.Projects;

/// <summary>A project file: what it is called and whom it knows.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<ProjectFile> Below(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(Read),
    ];

    private static ProjectFile Read(string path)
    {
        var xml = XDocument.Load(path);
        return new(
            Path.GetFileNameWithoutExtension(path),
            [.. Includes(xml, "ProjectReference").Select(one => Path.GetFileNameWithoutExtension(one.Replace('\\', '/')))],
            [.. Includes(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string element) =>
        xml.Descendants(element).Select(one => one.Attribute("Include")?.Value).OfType<string>();
}
