using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Orleans.Standin;

/// <summary>Finds the assemblies beside the program that may hold grains, loaded yet or not.</summary>
internal static class GrainAssemblies
{
    private static readonly Assembly Own = typeof(GrainAssemblies).Assembly;

    public static IEnumerable<Assembly> All()
    {
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic).ToList();
        var names = loaded.Select(a => a.GetName().Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"))
        {
            if (!names.Contains(Path.GetFileNameWithoutExtension(file)) && RefersToUs(file))
            {
                loaded.Add(Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(file))));
            }
        }

        return loaded.Where(a => a == Own || a.GetReferencedAssemblies().Any(r => r.Name == Own.GetName().Name));
    }

    // Read from the file: loading every library only to look at it would cost start-up time.
    private static bool RefersToUs(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        if (!reader.HasMetadata)
        {
            return false;
        }

        var metadata = reader.GetMetadataReader();
        return metadata.AssemblyReferences.Any(r =>
            metadata.StringComparer.Equals(metadata.GetAssemblyReference(r).Name, Own.GetName().Name!));
    }
}
